import type {ColumnTable} from 'arquero';
import type {Audit} from '../claims/totals/audit-of.ts';
import {openTables} from '../notebook/tables.ts';
import type {Localized} from '../values/localized.ts';
import {CHECKS, type Check} from './bounds-words.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';
import {openWorkspace, printTable} from './tables.ts';
import {flatTable} from './flat-table.ts';
import {policyOf} from './policy-flag.ts';

interface AuditFlags extends DataFlags {
  readonly kind?: Check;
  readonly policy?: string;
  readonly rule: readonly string[];
  readonly format: string;
}

/** `rasd audit`: what totals and ordinals do not agree on, each row with its claims and its sentence. */
export function audit(flags: AuditFlags, context: CliContext): void {
  const rules = rulesOf(flags.rule);
  const tables = openTables(openWorkspace(flags, context).tables, rules);
  const found = tables.totals().audit({policy: policyOf(flags.policy, rules)});
  const {kind} = flags;
  printTable(kind === undefined ? allChecks(found) : oneCheck(found, kind), flags.format);
}

type Row = Readonly<Record<string, unknown>> & {readonly sentence: Localized};

const SHARED = ['origin', 'event_kind', 'measure', 'direction', 'victims', 'zone', 'subset'];

/** The columns of each check, before `claims` and the sentence. */
const OWN: Readonly<Record<Check, readonly string[]>> = {
  contradictions: ['region', 'base', 'statements', 'set_aside', 'policy', 'proven'],
  breakdowns: [
    'article_id',
    'period',
    'by',
    'finding',
    'difference',
    'parts_low',
    'parts_high',
    'headline_low',
    'headline_high',
    'whole_by',
    'listed',
    'unlisted',
  ],
  ordinals: [
    'region',
    'year',
    'span',
    'first',
    'last',
    'said_low',
    'said_high',
    'on_file_low',
    'on_file_high',
    'missing_low',
    'missing_high',
    'assumed_in',
    'on_file_claims',
    'other_claims',
    'set_aside',
  ],
  increments: [
    'region',
    'base',
    'first',
    'last',
    'counted_low',
    'counted_high',
    'described_low',
    'described_high',
    'unseen_low',
    'unseen_high',
    'described_claims',
  ],
};

const SAID = ['claims', 'sentence_en', 'sentence_ar'];

function oneCheck(found: Audit, kind: Check): ColumnTable {
  const shared = kind === 'breakdowns' ? SHARED.filter((name) => name !== 'direction') : SHARED;
  return flatTable(rowsOf(found, kind), [...shared, ...OWN[kind], ...SAID]);
}

function allChecks(found: Audit): ColumnTable {
  const rows = CHECKS.flatMap((kind) =>
    rowsOf(found, kind).map((row) => ({
      region: null,
      finding: null,
      set_aside: null,
      ...row,
      kind,
    })),
  );
  return flatTable<string>(rows, ['kind', ...SHARED, 'region', 'finding', 'set_aside', ...SAID]);
}

function rowsOf(found: Audit, kind: Check): Readonly<Record<string, unknown>>[] {
  const rows: readonly Row[] = found[kind].map((row) => ({direction: null, ...row}));
  return rows.map(({sentence, ...rest}) => ({
    ...rest,
    sentence_en: sentence.en,
    sentence_ar: sentence.ar,
  }));
}
