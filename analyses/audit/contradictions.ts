import {
  POLICIES,
  POLICY_WORDS,
  seriesWords,
  type Cited,
  type ContradictionRow,
  type Localized,
  type Policy,
  type TableView,
} from 'rasd';
import {idsIn, type Ledger} from './ledger.ts';

/** A contradiction whose number of statements leads to them. */
export interface CitedContradiction extends ContradictionRow {
  readonly all: Cited;
}

/** Sets of statements that cannot all be true. */
export function citedContradictions({audit, reading}: Ledger): CitedContradiction[] {
  return audit.contradictions.map((row) => {
    const {who, what, where} = seriesWords(row, reading.names);
    const label = {
      en: `Statements that cannot all be true: ${who.en}, ${what.en}, ${where.en}`,
      ar: `أقوال لا تصح معاً: ${who.ar}، ${what.ar}، ${where.ar}`,
    };
    return {...row, all: reading.cite(row.statements, {label, claims: row.claims})};
  });
}

/** What a policy is, which one is in force, and what each does. */
export function policyText(policy: Policy): Localized {
  return {
    en: `Each set below is smallest: drop any one statement and the rest can be true. Before anything else is computed, a named policy sets statements aside; the one in force is “${policy.replace('_', ' ')}”: ${POLICY_WORDS[policy].en}. The table shows what each policy would set aside:\n\n${POLICIES.map((name) => `- *${name.replace('_', ' ')}*: ${POLICY_WORDS[name].en}`).join('\n')}`,
    ar: `كل مجموعة أدناه صغرى: إذا أُسقط أي قول منها أمكن أن يصح الباقي. وقبل أي حساب تستبعد سياسةٌ معلنة بعض الأقوال، والمتبعة هنا: ${POLICY_WORDS[policy].ar}. ويبين الجدول ما تستبعده كل سياسة:\n\n${[
      ['الأقل', 'fewest'] as const,
      ['اللاحق', 'later'] as const,
      ['صفحة الجهة', 'own_page'] as const,
    ]
      .map(([title, name]) => `- *${title}*: ${POLICY_WORDS[name].ar}`)
      .join('\n')}`,
  };
}

/** Contradictions with the claims that each policy sets aside. */
export function contradictionView(
  ledger: Ledger,
  contradictions: readonly CitedContradiction[],
): TableView {
  const aside = Object.fromEntries(POLICIES.map((name) => [name, setAsideBy(ledger, name)]));
  return {
    columns: [
      {name: 'statements', label: {en: 'Count', ar: 'العدد'}, type: 'integer'},
      {name: 'sentence', label: {en: 'What is said', ar: 'ما قيل'}, type: 'text'},
      {name: 'fewest', label: {en: 'fewest', ar: 'الأقل'}, type: 'claims'},
      {name: 'later', label: {en: 'later', ar: 'اللاحق'}, type: 'claims'},
      {name: 'own_page', label: {en: 'own page', ar: 'صفحة الجهة'}, type: 'claims'},
    ],
    rows: contradictions.map((row) => ({
      sentence: {en: withoutIds(row.sentence.en), ar: withoutIds(row.sentence.ar)},
      statements: row.all,
      ...Object.fromEntries(POLICIES.map((name) => [name, aside[name]?.(row) ?? ''])),
    })),
  };
}

/** Of one contradiction's claims, those that a policy sets aside. */
function setAsideBy({audit, totals, policy}: Ledger, name: Policy) {
  const rows = name === policy ? audit.contradictions : totals.contradictions({policy: name});
  return ({series, claims}: ContradictionRow): string => {
    const own = rows.filter((row) => row.series === series);
    const dropped = new Set(own.flatMap(({set_aside}) => idsIn(set_aside)));
    return idsIn(claims)
      .filter((id) => dropped.has(id))
      .join(' ');
  };
}

/** The claims of a sentence stand beside it as links. */
const withoutIds = (sentence: string) => sentence.replaceAll(/ \([\w-]+-c\d+\)/g, '');
