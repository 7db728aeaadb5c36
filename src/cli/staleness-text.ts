import type {QuestionName, Staleness} from '../workspace/record/questions.ts';

const WORDS: Readonly<Record<QuestionName, string>> = {
  record: 'stale, never built here',
  failed: 'stale, failed last time',
  code: 'stale, code changed',
  tables: 'stale, tables changed',
  params: 'stale, other parameters',
  editions: 'stale, other editions',
  rules: 'stale, other rules',
  packages: 'stale, other packages',
  rasd: 'stale, Rasd changed',
  pages: 'stale, pages are not as written',
};

/** `stale, code changed: analyses/convoys.ts`. */
export function stalenessText({question, why}: Staleness): string {
  return why === '' ? WORDS[question] : `${WORDS[question]}: ${why}`;
}
