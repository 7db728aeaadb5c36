import {appendixOf} from '../../notebook/appendix.ts';
import {createCitations} from '../../notebook/citations.ts';
import type {CellOutput, Group, ReadRecord, ReportDocument} from '../../notebook/document.ts';
import {createNames, type Names} from '../../notebook/names.ts';
import {openTables, type RecordedTables} from '../../notebook/tables.ts';
import type {SourceTables} from '../../tables/read-package.ts';
import {RULES, ruleWording, type RuleName, type Rules} from '../../values/rules.ts';
import {sha256} from '../effects.ts';
import type {WorkspaceDiff} from './compare-sides.ts';
import {diffCells} from './diff-cells.ts';
import type {DiffSide} from './read-side.ts';

export interface DiffPage {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly diff: WorkspaceDiff;
  readonly rules: Rules;
  /** File name of the page without language and ending. */
  readonly name: string;
  /** Command that makes the page again. */
  readonly command: string;
  readonly versions: ReportDocument['versions'];
}

/** A comparison as a page like any other: its figures walk back to the claims that moved them, on either side. */
export function diffDocument(page: DiffPage): ReportDocument {
  const {before, after, diff, rules} = page;
  const sides = {before: openTables(before.tables, rules), after: openTables(after.tables, rules)};
  const names = namesOf(sides.after);
  const citations = createCitations();
  const cells = diffCells(diff, {names, citations, mentions: mentionsOf(sides)});
  return {
    name: page.name,
    title: {en: 'What changed in the tables', ar: 'ما الذي تغيّر في الجداول'},
    subtitle: {
      en: `From ${diff.before} to ${diff.after}`,
      ar: `من ${diff.before} إلى ${diff.after}`,
    },
    asOf: null,
    params: [
      {name: 'A', label: {en: 'Before', ar: 'قبل'}, value: diff.before},
      {name: 'B', label: {en: 'After', ar: 'بعد'}, value: diff.after},
    ],
    rules: (Object.keys(RULES) as RuleName[]).map((name) => ({
      name,
      option: rules[name],
      wording: ruleWording(name, rules),
    })),
    reads: [...readsOf('A', before.tables), ...readsOf('B', after.tables)],
    cells: cells.map((output: CellOutput) => ({source: '', output})),
    ...evidenceOf(citations.groups(), sides, names),
    groups: citations.groups(),
    sourceHash: sha256(JSON.stringify([diff.before, diff.after, diff.tables])),
    versions: page.versions,
    licences: [],
    rebuild: page.command,
  };
}

interface Sides {
  readonly before: RecordedTables;
  readonly after: RecordedTables;
}

function namesOf(tables: RecordedTables): Names {
  return createNames(tables.rows('outlets'), tables.rows('places'), tables.rows('regions'));
}

/** Claims by mention (`ARTICLE MENTION`) and by article, of both sides. */
function mentionsOf({before, after}: Sides): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const {claim_id, article_id, mention} of [
    ...before.rows('claims'),
    ...after.rows('claims'),
  ]) {
    for (const key of [article_id, `${article_id} ${mention}`])
      found.set(key, (found.get(key) ?? new Set()).add(claim_id));
  }
  return new Map([...found].map(([key, ids]) => [key, [...ids]]));
}

/** Events and claims behind the groups: as they are after, and those that are gone as they were. */
function evidenceOf(
  groups: readonly Group[],
  {before, after}: Sides,
  names: Names,
): Pick<ReportDocument, 'events' | 'claims'> {
  const now = appendixOf(groups, after, names);
  const [events, claims] = [
    new Set(now.events.map(({id}) => id)),
    new Set(now.claims.map(({id}) => id)),
  ];
  const gone = groups.map((group) => ({
    ...group,
    events: group.events.filter((id) => !events.has(id)),
    claims: group.claims.filter((id) => !claims.has(id)),
  }));
  const old = appendixOf(gone, before, names);
  return {
    events: [...now.events, ...old.events],
    claims: [...now.claims, ...old.claims.filter(({id}) => !claims.has(id))],
  };
}

function readsOf(side: string, tables: SourceTables): ReadRecord[] {
  return [...tables.values()].map(({name, path, rows, sha256: hash}) => ({
    table: `${side}: ${name}`,
    path: path.slice(path.lastIndexOf('/') + 1),
    rows,
    sha256: hash,
  }));
}
