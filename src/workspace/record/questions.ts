import type {ManifestEntry} from '../manifest.ts';
import {changedNames, type Circumstances} from './circumstances.ts';

/** Why a report is stale: the first question that said so, and its answer in words. */
export interface Staleness {
  readonly question: QuestionName;
  readonly why: string;
  /** Files of tables that are not as they were read. */
  readonly tables: readonly string[];
}

/** The questions, in the order in which they are asked. */
export type QuestionName =
  | 'record'
  | 'failed'
  | 'code'
  | 'tables'
  | 'params'
  | 'editions'
  | 'rules'
  | 'packages'
  | 'rasd'
  | 'pages';

type Question = (record: ManifestEntry, now: Circumstances) => string | null;

const QUESTIONS: readonly (readonly [QuestionName, Question])[] = [
  ['failed', ({name}, {failures}) => failures[name] ?? null],
  ['code', ({code}, now) => listed(changedNames(code, now.code))],
  ['tables', ({tables}, now) => listed(changedNames(tables, now.tables))],
  ['params', ({given}, now) => listed(differing(given, now.given))],
  [
    'editions',
    ({edition}, now) => (JSON.stringify(edition) === now.edition ? null : 'other neighbours'),
  ],
  ['rules', ({rules}, {request}) => listed(differing(rules, request.rules))],
  [
    'packages',
    ({packages, node}, now) => {
      if (packages !== now.packages) return 'package-lock.json';
      return node === now.node ? null : `Node ${node} → ${now.node}`;
    },
  ],
  [
    'rasd',
    ({rasd}, now) => {
      if (now.rasd === null || rasd === null) return 'it ran from sources that were being changed';
      return rasd === now.rasd ? null : "Rasd's own sources";
    },
  ],
  [
    'pages',
    ({outputs, isStatic}, now) => {
      if (isStatic !== now.request.isStatic) return isStatic ? 'not static' : 'static';
      return listed(changedNames(outputs, now.outputs));
    },
  ],
];

/**
 * Whether a report must be run again. In: its record, undefined where there is none, and the circumstances now.
 * Out: null where it is fresh, which only a "no" to every question makes it.
 */
export function stalenessOf(
  record: ManifestEntry | undefined,
  now: Circumstances,
): Staleness | null {
  if (record === undefined) return {question: 'record', why: '', tables: []};
  for (const [question, ask] of QUESTIONS) {
    const why = ask(record, now);
    if (why !== null)
      return {
        question,
        why,
        tables: question === 'tables' ? changedNames(record.tables, now.tables) : [],
      };
  }
  return null;
}

function differing(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name} ${before[name] ?? 'default'} → ${now[name] ?? 'default'}`);
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ');
}
