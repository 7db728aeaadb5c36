import {
  drawVegaLite,
  monthColumns,
  monthOfPublication,
  type ChartSpec,
  type Draw,
  type Localized,
  type Month,
  type Standing,
  type TableView,
} from 'rasd';
import {ar, REPORT, SOURCE} from './nouns.ts';
import {articlesOf, behind, OTHER, type Reports} from './reports.ts';
import {n} from './words.ts';

/** What an article stands on, the first that applies. */
const KINDS = ['own', 'relayed', 'second', OTHER] as const;
type Kind = (typeof KINDS)[number];

const FILLS = ['var(--c1)', 'var(--band)', 'var(--c2)', 'var(--no-report)'];

/** Articles of a month, and how many of them are of a kind. */
type Counter = (month: string, kind?: Kind) => number;

/** Articles by month and by the origin they stand on. */
export function standingChart(page: Reports): ChartSpec {
  const dated = datedArticles(page);
  const count: Counter = (month, kind) =>
    dated.filter((row) => row.month === month && (kind === undefined || row.kind === kind)).length;
  return {
    anchor: 'articles-by-origin',
    ...standingWords(page, dated),
    data: standingView(page, count),
    draw: drawStanding(page, count),
  };
}

/** Articles whose month of publication is known, each with its kind. */
function datedArticles({claims, months, lead, second}: Reports) {
  const kindOf = (id: string): Kind => {
    if (lead.own.includes(id) || lead.unnamed.includes(id)) return 'own';
    if (lead.relayed.includes(id)) return 'relayed';
    return second !== undefined && behind(second).includes(id) ? 'second' : OTHER;
  };
  return articlesOf(claims).flatMap(({article_id, published}) => {
    const month = monthOfPublication(published);
    if (month === null || !months.includes(month)) return [];
    return [{month, kind: kindOf(article_id)}];
  });
}

function standingWords(
  {articles, standing, months, lead, called, the}: Reports,
  dated: readonly {readonly kind: Kind}[],
) {
  const onLead = dated.filter(({kind}) => kind === 'own' || kind === 'relayed').length;
  /** How many origins it takes for a share of the articles. */
  const originsFor = (share: number) =>
    n(standing.findIndex(({cumulative}) => cumulative >= articles.length * share) + 1);
  const [half, most] = [originsFor(1 / 2), originsFor(3 / 4)];
  return {
    title: {
      en: `${half} of ${n(standing.length)} origins stand behind half of the articles, ${most} behind three quarters`,
      ar: `من أصل ${ar(standing.length, SOURCE)} يقف ${half} خلف نصف الأخبار و${most} خلف ثلاثة أرباعها`,
    },
    subtitle: {
      en: `Articles by month of publication and by the origin they stand on; an article on several origins is shown once, with the first of the legend`,
      ar: `الأخبار حسب شهر النشر والمصدر الذي تعود إليه؛ والخبر الذي له أكثر من مصدر يظهر مرة واحدة، مع أول ما في المفتاح`,
    },
    description: {
      en: `Stacked columns for ${n(months.length)} months; ${n(onLead)} of ${n(dated.length)} dated articles stand on ${the(lead.origin)}.`,
      ar: `أعمدة مكدسة لعدد ${n(months.length)} شهراً؛ ${n(onLead)} من ${ar(dated.length, REPORT)} معروف الشهر تعود إلى ${called(lead.origin).ar}.`,
    },
  };
}

function kindNames({lead, second, called}: Reports): Readonly<Record<Kind, Localized>> {
  const [leadName, secondName] = [called(lead.origin), called(second?.origin ?? '')];
  return {
    own: {en: `${leadName.en} itself`, ar: `${leadName.ar} نفسه`},
    relayed: {en: `others, quoting it`, ar: `غيره نقلاً عنه`},
    second: {en: `from ${secondName.en}, not the former`, ar: `عن ${secondName.ar} دون الأول`},
    others: {en: 'other origins alone', ar: 'مصادر أخرى وحدها'},
  };
}

function standingView(page: Reports, count: Counter): TableView {
  const names = kindNames(page);
  return {
    columns: [
      {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
      ...KINDS.map((id) => ({name: id, label: names[id], type: 'integer' as const})),
    ],
    rows: page.months.map((month) => ({
      month,
      ...Object.fromEntries(KINDS.map((id) => [id, count(month) === 0 ? null : count(month, id)])),
    })),
  };
}

function drawStanding(page: Reports, count: Counter): Draw {
  const {months} = page;
  const names = kindNames(page);
  const cell = (month: Month, value: number) => {
    const shown = count(month) === 0 ? null : value;
    return {month, low: shown, best: shown, high: shown};
  };
  const rows = months.flatMap((month) =>
    KINDS.map((series) => ({...cell(month, count(month, series)), series})),
  );
  return (chart) => {
    const spec = monthColumns(rows, {
      ...chart,
      months,
      width: 960,
      height: 200,
      arrangement: 'stacked',
      series: KINDS.map((id, place) => ({
        id,
        label: names[id][chart.language],
        colour: FILLS[place] ?? 'var(--c6)',
      })),
      totals: months.map((month) => cell(month, count(month))),
    });
    return drawVegaLite(spec, chart);
  };
}

/** Origins with the articles that stand on them, most first. */
export function standingTable({standing, called}: Reports): TableView {
  return {
    columns: [
      {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
      {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
      {name: 'own', label: {en: 'Its own', ar: 'نشرها بنفسه'}, type: 'integer'},
      {
        name: 'unnamed',
        label: {en: 'Its own, no source named', ar: 'نشرها دون تسمية مصدر'},
        type: 'integer',
      },
      {name: 'relayed', label: {en: 'By others', ar: 'نشرها غيره'}, type: 'integer'},
      {name: 'outlets', label: {en: 'Other outlets', ar: 'وسائل أخرى'}, type: 'integer'},
      {
        name: 'cumulative',
        label: {en: 'Articles so far', ar: 'المجموع التراكمي'},
        type: 'integer',
      },
    ],
    rows: standing.slice(0, 12).map((row: Standing) => ({
      origin: called(row.origin),
      articles: behind(row).length,
      own: row.own.length,
      unnamed: row.unnamed.length,
      relayed: row.relayed.length,
      outlets: row.outlets.length,
      cumulative: row.cumulative,
    })),
  };
}

export const STANDING_NOTE: Localized = {
  en: 'Quotations are followed as far as the articles on file allow. “No source named”: its own articles whose figures come from “local sources” or from nobody in particular; these may be quotations too.',
  ar: 'يُتتبّع النقل إلى حيث تسمح الأخبار المسجّلة. «دون تسمية مصدر»: أخباره التي تنسب أرقامها إلى «مصادر محلية» أو لا تنسبها إلى أحد؛ وقد تكون منقولة أيضاً.',
};
