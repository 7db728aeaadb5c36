import {
  capitalized,
  coverageByMonth,
  coverageByRegion,
  coverageMatrix,
  drawForm,
  joinTexts,
  monthOfPublication,
  COMMA,
  tally,
  type ChartSpec,
  type Draw,
  type TableView,
} from 'rasd';
import {ar, MONTH, OUTLET, REPORT} from './nouns.ts';
import {articlesOf, OTHER, type Reports} from './reports.ts';
import {n, unique} from './words.ts';

/** Outlets drawn one by one; the rest are summed. */
const SHOWN = 10;

const topOf = ({outlets}: Reports) => outlets.slice(0, SHOWN).map(([id]) => id);

/** Which outlet published when. */
export function coverageChart(page: Reports): ChartSpec {
  return {
    anchor: 'coverage-matrix',
    ...coverageWords(page),
    data: coverageView(page),
    draw: drawCoverage(page),
  };
}

function coverageWords(page: Reports) {
  const {outlets, articles, claims, months, called, the} = page;
  const [[first, most] = ['', 0]] = outlets;
  const dated = articlesOf(claims).filter(
    ({published}) => monthOfPublication(published) !== null,
  ).length;
  const [top, withoutMonth] = [topOf(page), articles.length - dated];
  const single = outlets.filter(([, count]) => count === 1).length;
  const leading = outlets.slice(0, 4).map(([id, count]) => ({
    en: `${called(id).en} ${n(count)}`,
    ar: `${called(id).ar} ${n(count)}`,
  }));
  return {
    title: {
      en: `${capitalized(the(first))} published ${n(most)} of the ${n(articles.length)} articles; ${n(single)} outlets are on file with one each`,
      ar: `نشر ${called(first).ar} ${n(most)} من أصل ${n(articles.length)} خبراً؛ و${ar(single, OUTLET)} لها خبر واحد في الملف`,
    },
    subtitle: {
      en: `Articles by outlet and month of publication; the ${n(top.length)} outlets with most articles; ${n(withoutMonth)} articles are not dated to a month and are left out here`,
      ar: `الأخبار حسب الوسيلة وشهر النشر؛ أكثر ${ar(top.length, OUTLET)} أخباراً؛ ${ar(withoutMonth, REPORT)} لا يُعرف شهر نشره ولا يظهر هنا`,
    },
    description: {
      en: `A grid of ${n(top.length)} outlets and ${n(months.length)} months. Most articles: ${joinTexts(leading, COMMA).en}.`,
      ar: `شبكة من ${ar(top.length, OUTLET)} و${ar(months.length, MONTH)}. الأكثر أخباراً: ${joinTexts(leading, COMMA).ar}.`,
    },
  };
}

function coverageView(page: Reports): TableView {
  const [names, top] = [page.reading.names, topOf(page)];
  const byMonth = coverageByMonth(page.claims).filter((row) => top.includes(row.outlet));
  return {
    columns: [
      {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
      {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
      {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
      {name: 'claims', label: {en: 'Claims', ar: 'الأقوال'}, type: 'integer'},
    ],
    rows: byMonth.map((row) => ({
      outlet: names.outlet(row.outlet),
      month: row.in,
      articles: row.articles.length,
      claims: row.claims,
    })),
  };
}

function drawCoverage(page: Reports): Draw {
  const {claims, months, reading} = page;
  const top = topOf(page);
  const covered = new Map(coverageByMonth(claims).map((row) => [`${row.outlet} ${row.in}`, row]));
  const cells = top.flatMap((row) =>
    months.map((at) => {
      const count = covered.get(`${row} ${at}`)?.articles.length ?? null;
      return {row, month: at, low: count, best: count, high: count};
    }),
  );
  return (chart) => {
    const rows = top.map((id) => ({id, label: reading.names.outlet(id)[chart.language]}));
    return drawForm(coverageMatrix(cells, {...chart, rows, months, width: 960}), chart);
  };
}

const NO_REGION = 'no_region';

/** Articles of each outlet by region. */
export function regionView(page: Reports): TableView {
  const {claims, outlets, reading} = page;
  const byRegion = coverageByRegion(claims).map((row) => ({...row, in: row.in ?? NO_REGION}));
  const regions = tally(byRegion.flatMap((row) => row.articles.map(() => row.in)))
    .slice(0, 7)
    .map(([id]) => id);
  const top = topOf(page);
  const rest = outlets.length - top.length;
  const restName = {en: `${n(rest)} further outlets`, ar: `${ar(rest, OUTLET)} أخرى`};
  return {
    columns: [
      {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
      {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
      {name: 'claims', label: {en: 'Claims', ar: 'الأقوال'}, type: 'integer'},
      ...regions.map((id) => ({
        name: id,
        label: id === NO_REGION ? {en: 'No region', ar: 'دون منطقة'} : reading.names.region(id),
        type: 'integer' as const,
      })),
    ],
    rows: [...top, OTHER].map((id) => {
      const isRow = (outlet: string) => (id === OTHER ? !top.includes(outlet) : outlet === id);
      const own = claims.filter(({outlet}) => isRow(outlet));
      const within = (region: string) =>
        byRegion.filter((row) => isRow(row.outlet) && row.in === region);
      return {
        outlet: id === OTHER ? restName : reading.names.outlet(id),
        articles: unique(own.map(({claim}) => claim.article_id)).length,
        claims: own.length,
        ...Object.fromEntries(
          regions.map((id) => [id, unique(within(id).flatMap((row) => row.articles)).length]),
        ),
      };
    }),
  };
}
