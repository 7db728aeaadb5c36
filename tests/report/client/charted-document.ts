import {drawForm} from '../../../src/charts/draw-form.ts';
import {drawVegaLite} from '../../../src/charts/draw-vega-lite.ts';
import type {DrawnChart} from '../../../src/charts/drawn-chart.ts';
import {heatMap} from '../../../src/charts/forms/heat-map.ts';
import {monthColumns} from '../../../src/charts/forms/month-columns.ts';
import type {CellOutput, ReportDocument} from '../../../src/notebook/document.ts';
import type {Language} from '../../../src/values/localized.ts';
import {month, monthsFrom} from '../../../src/values/month.ts';
import {sampleDocument} from '../sample-document.ts';

const MONTHS = monthsFrom(month('2024-01'), month('2025-04'));
const REGIONS = [
  {id: 'al-hasakah', en: 'Al-Hasakah', ar: 'الحسكة'},
  {id: 'deir-ez-zor', en: 'Deir-ez-Zor', ar: 'دير الزور'},
];

function cell(n: number) {
  if (n % 7 === 0) return {low: null, best: null, high: null};
  const best = (n * 5) % 11;
  return {low: best, best, high: n % 5 === 0 ? null : best + (n % 3), group: 'g1'};
}

async function columns(language: Language): Promise<DrawnChart> {
  const rows = MONTHS.map((at, n) => ({month: at, ...cell(n + 1)}));
  const spec = monthColumns(rows, {language, months: MONTHS});
  return drawVegaLite(spec, {id: 'columns', language, label: 'columns'});
}

function heat(language: Language): DrawnChart {
  const rows = REGIONS.flatMap(({id}, row) =>
    MONTHS.map((at, n) => ({
      row: id,
      month: at,
      ...cell(n + row * 3),
      contradicted: n % 4 === 0,
    })),
  );
  const labels = REGIONS.map((region) => ({id: region.id, label: region[language]}));
  const form = heatMap(rows, {language, rows: labels, months: MONTHS});
  return drawForm(form, {id: 'heat', language, label: 'heat'});
}

const TEXT = {en: 'Convoys by month', ar: 'القوافل حسب الشهر'};

async function chart(
  engine: 'plot' | 'vega-lite',
  anchor: string,
  draw: (language: Language) => DrawnChart | Promise<DrawnChart>,
): Promise<CellOutput> {
  return {
    kind: 'chart',
    engine,
    anchor,
    title: TEXT,
    subtitle: TEXT,
    description: TEXT,
    drawn: {en: await draw('en'), ar: await draw('ar')},
    data: {
      columns: [
        {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
        {name: 'count', label: {en: 'Convoys', ar: 'القوافل'}, type: 'integer'},
      ],
      rows: MONTHS.map((at, n) => ({month: at, count: n % 7 === 0 ? null : (n * 5) % 11})),
    },
  };
}

/** The sample report with one chart of each engine, drawn as analyses draw them. */
export async function chartedDocument(): Promise<ReportDocument> {
  const outputs = [await chart('vega-lite', 'columns', columns), await chart('plot', 'heat', heat)];
  return {...sampleDocument(), cells: outputs.map((output) => ({source: 'yield chart', output}))};
}
