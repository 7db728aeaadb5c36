import {drawPlot} from '../../src/charts/draw-plot.ts';
import {drawVegaLite, type VegaLiteSpec} from '../../src/charts/draw-vega-lite.ts';
import type {DrawnChart} from '../../src/charts/drawn-chart.ts';
import type {PlotForm} from '../../src/charts/forms/chart-form.ts';
import {boundPanels} from '../../src/charts/forms/bound-panels.ts';
import {coverageMatrix} from '../../src/charts/forms/coverage-matrix.ts';
import {dumbbell} from '../../src/charts/forms/dumbbell.ts';
import {heatMap} from '../../src/charts/forms/heat-map.ts';
import {monthBounds} from '../../src/charts/forms/month-bounds.ts';
import {monthColumns} from '../../src/charts/forms/month-columns.ts';
import {rangeBars} from '../../src/charts/forms/range-bars.ts';
import {regionMap} from '../../src/charts/forms/region-map.ts';
import {routes} from '../../src/charts/forms/routes.ts';
import {smallMultiples} from '../../src/charts/forms/small-multiples.ts';
import {upset} from '../../src/charts/forms/upset.ts';
import {regionColour} from '../../src/charts/series-colour.ts';
import {LANGUAGES, type Language} from '../../src/values/localized.ts';
import {month, monthsFrom} from '../../src/values/month.ts';
import type {Digits} from '../../src/values/number-text.ts';

const MONTHS = monthsFrom(month('2023-11'), month('2025-02'));
const REGIONS = [
  {id: 'al-hasakah', en: 'Al-Hasakah', ar: 'الحسكة'},
  {id: 'deir-ez-zor', en: 'Deir-ez-Zor', ar: 'دير الزور'},
  {id: 'ar-raqqa', en: 'Ar-Raqqa', ar: 'الرقة'},
];
const OUTLETS = [
  {id: 'sohr', en: 'Syrian Observatory', ar: 'المرصد السوري'},
  {id: 'north-press', en: 'North Press', ar: 'نورث برس'},
];

const BOUND_WORDS = {
  en: {bounds: 'least to greatest', least: 'least', described: 'described'},
  ar: {bounds: 'من الأقل إلى الأكثر', least: 'الأقل', described: 'الموصوف'},
};

/** A range that depends on its number only: some open, some contradicted, some without a report. */
export function cell(n: number) {
  if (n % 9 === 0) return {low: null, best: null, high: null};
  const best = (n * 7) % 13;
  const high = n % 5 === 0 ? null : best + (n % 3);
  return {low: Math.max(0, best - (n % 2)), best, high, contradicted: n % 11 === 0, group: `g${n}`};
}

const heatRows = REGIONS.flatMap(({id: row}, r) =>
  MONTHS.map((at, n) => ({row, month: at, ...cell(n + 17 * r)})),
);

/** One chart of each form in a language, by name. */
export async function everyForm(
  language: Language,
  digits: Digits = 'latn',
): Promise<Map<string, DrawnChart>> {
  const choice = {language, digits};
  const named = (things: typeof REGIONS) =>
    things.map((one) => ({id: one.id, label: one[language]}));
  const regions = named(REGIONS);
  const outlets = named(OUTLETS).map((one, n) => ({...one, colour: `var(--c${n + 1})`}));
  const heat = {...choice, rows: regions, months: MONTHS};
  const series = OUTLETS.flatMap(({id}, r) =>
    MONTHS.map((at, n) => ({series: id, month: at, ...cell(n + 5 * r)})),
  );
  const plots: Record<string, PlotForm> = {
    heat: heatMap(heatRows, heat),
    coverage: coverageMatrix(heatRows, heat),
    small: smallMultiples(heatRows, {...heat, colour: regionColour}),
    panels: boundPanels(
      heatRows.map((row, n) => ({...row, described: n % 3, describedGroup: `g${n}`})),
      {...heat, words: BOUND_WORDS[language]},
    ),
    bars: rangeBars(
      REGIONS.map(({id}, n) => ({row: id, ...cell(n + 9)})),
      {...choice, rows: regions},
    ),
    dumbbell: dumbbell(
      REGIONS.flatMap(({id: row}, r) =>
        OUTLETS.map((o, n) => ({row, series: o.id, ...cell(r * 4 + n + 1)})),
      ),
      {...choice, rows: regions, series: outlets},
    ),
    upset: upset(
      [
        {members: ['sohr'], ...cell(1)},
        {members: ['sohr', 'north-press'], ...cell(5)},
      ],
      {
        ...choice,
        sets: outlets,
      },
    ),
    map: regionMap(
      REGIONS.map(({id}, n) => ({region: id, ...cell(n + 9)})),
      {
        ...choice,
        regions,
        routes: [{from: 'border', to: 'base', low: 3, best: 4, high: 5, group: 'g1'}],
        places: [
          {id: 'border', label: 'أ', lat: 37.08, lon: 42.37, isApproximate: true},
          {id: 'base', label: 'ب', lat: 36.06, lon: 40.73, isApproximate: false},
        ],
      },
    ),
    routes: routes(
      [
        {from: 'sohr', to: 'ar-raqqa', ...cell(1)},
        {from: 'sohr', to: 'al-hasakah', ...cell(5)},
      ],
      {...choice, origins: outlets, targets: regions},
    ),
  };
  const specs: Record<string, VegaLiteSpec> = {
    columns: monthColumns(
      MONTHS.map((at, n) => ({month: at, ...cell(n)})),
      {...choice, months: MONTHS},
    ),
    grouped: monthColumns(series, {...choice, months: MONTHS, series: outlets}),
    stacked: monthColumns(series, {
      ...choice,
      months: MONTHS,
      series: outlets,
      arrangement: 'stacked',
    }),
    bounds: monthBounds(
      MONTHS.map((at, n) => ({month: at, ...cell(n)})),
      {...choice, months: MONTHS},
    ),
  };
  const drawn = new Map<string, DrawnChart>();
  for (const [id, {build, swatches = []}] of Object.entries(plots)) {
    drawn.set(id, drawPlot(build, {id, language, label: id, swatches}));
  }
  for (const [id, spec] of Object.entries(specs)) {
    drawn.set(id, await drawVegaLite(spec, {id, language, digits, label: id}));
  }
  return drawn;
}

/** All charts in both languages as one text. */
export async function everyFormText(): Promise<string> {
  const all = await Promise.all(LANGUAGES.map((language) => everyForm(language)));
  return JSON.stringify(all.map((charts) => [...charts]));
}
