import {desc, op} from 'arquero';
import {
  analysis,
  deriveByValue,
  drawPlot,
  drawVegaLite,
  groupByCodes,
  plot,
  section,
  vegaLite,
  type Language,
  type Localized,
  type TableView,
} from 'rasd';

/** One row of a grouped table. */
type Row = Readonly<Record<string, string | number | null>>;

const REGIONS: Readonly<Record<string, string>> = {
  'al-hasakah': 'الحسكة',
  'deir-ez-zor': 'دير الزور',
  'ar-raqqa': 'الرقة',
  aleppo: 'حلب',
  homs: 'حمص',
  idlib: 'إدلب',
  hama: 'حماة',
  daraa: 'درعا',
  'as-suwayda': 'السويداء',
  'rif-dimashq': 'ريف دمشق',
  damascus: 'دمشق',
  latakia: 'اللاذقية',
  tartus: 'طرطوس',
  quneitra: 'القنيطرة',
};
const COLOURS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((name) => `var(--${name})`);
const STEPS = ['s1', 's2', 's3', 's4', 's5', 's6'].map((name) => `var(--${name})`);
const WIDTH = 960;

const regionName = (id: unknown): Localized => ({
  en: String(id),
  ar: REGIONS[String(id)] ?? String(id),
});
const dateOf = (row: Row) => new Date(`${row['month']}-01T00:00:00Z`);
const monthColumn = {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'} as const;
const column = (name: string, en: string, ar: string) => ({name, label: {en, ar}});
const integer = (name: string, en: string, ar: string) =>
  ({...column(name, en, ar), type: 'integer'}) as const;
const decimal = (name: string, en: string, ar: string) =>
  ({...column(name, en, ar), type: 'decimal'}) as const;
const text = (name: string, en: string, ar: string) =>
  ({...column(name, en, ar), type: 'text'}) as const;

/** Months down, regions across; a cell without rows is 0. */
function monthsByRegions(rows: readonly Row[], value: string): TableView {
  const regions = [...new Set(rows.map((row) => String(row['region'])))].sort();
  const months = [...new Set(rows.map((row) => String(row['month'])))].sort();
  const empty = Object.fromEntries(regions.map((region) => [region, 0]));
  const byMonth = new Map(
    months.map((month) => [month, {month, ...empty} as Record<string, number | string>]),
  );
  for (const row of rows) {
    const line = byMonth.get(String(row['month']));
    if (line !== undefined) line[String(row['region'])] = Number(row[value] ?? 0);
  }
  const columns = regions.map((name) => ({
    name,
    label: regionName(name),
    type: 'integer' as const,
  }));
  return {columns: [monthColumn, ...columns], rows: [...byMonth.values()]};
}

export default analysis({
  title: {en: 'Convoys, trucks and ISIS attacks', ar: 'القوافل والشاحنات وهجمات داعش'},
  subtitle: () => ({
    en: 'Made-up events by region, month and outlet',
    ar: 'أحداث مصطنعة حسب المنطقة والشهر والمصدر',
  }),
  params: {},

  async *cells({tables}) {
    const events = deriveByValue(tables.read('events'), {
      month: {from: 'date', to: (date) => String(date).slice(0, 7)},
    });
    const convoys = events.filter((row: {kind: string}) => row.kind === 'convoy');
    const attacks = events.filter((row: {kind: string}) => row.kind === 'isis_attack');
    const rowsOf = (table: typeof events) => table.objects() as Row[];
    const byCell = groupByCodes(convoys, 'region', 'month');
    const regionOf = (language: Language) => (row: Row) => regionName(row['region'])[language];
    const summary = (rows: readonly unknown[]): Localized => ({
      en: `${rows.length} rows.`,
      ar: `${rows.length} صفاً.`,
    });

    yield section('convoys', {en: 'Convoys', ar: 'القوافل'});

    const cells = rowsOf(byCell.count({as: 'n'}).orderby('region', 'month'));
    yield plot({
      anchor: 'convoys-by-region-and-month',
      title: {en: 'Convoys by region and month', ar: 'القوافل حسب المنطقة والشهر'},
      subtitle: {en: 'Number of convoys', ar: 'عدد القوافل'},
      description: summary(cells),
      data: monthsByRegions(cells, 'n'),
      draw: (chart) =>
        drawPlot(
          (Plot) => ({
            width: WIDTH,
            height: 360,
            marginLeft: 90,
            padding: 0,
            x: {
              type: 'band',
              ticks: [...new Set(cells.map((row) => String(row['month'])))].filter((month) =>
                month.endsWith('-01'),
              ),
              label: null,
            },
            y: {label: null},
            color: {type: 'quantize', range: STEPS},
            marks: [Plot.cell(cells, {x: 'month', y: regionOf(chart.language), fill: 'n'})],
          }),
          chart,
        ),
    });

    const trucks = rowsOf(
      byCell.rollup({trucks: op.sum('trucks_low')}).orderby('month', 'region'),
    ).map((row) => ({...row, trucks: row['trucks'] ?? 0}));
    yield plot({
      anchor: 'trucks-by-month-and-region',
      title: {en: 'Trucks by month and region', ar: 'الشاحنات حسب الشهر والمنطقة'},
      subtitle: {en: 'Sum of the least numbers of trucks', ar: 'مجموع أقل أعداد الشاحنات'},
      description: summary(trucks),
      data: monthsByRegions(trucks, 'trucks'),
      draw: (chart) =>
        drawPlot(
          (Plot) => ({
            width: WIDTH,
            height: 320,
            marginLeft: 60,
            x: {type: 'utc', label: null},
            y: {label: null},
            color: {type: 'ordinal', range: COLOURS, legend: true},
            marks: [
              Plot.rectY(trucks, {
                x: dateOf,
                interval: 'month',
                y: 'trucks',
                fill: regionOf(chart.language),
              }),
              Plot.ruleY([0]),
            ],
          }),
          chart,
        ),
    });

    yield section('attacks', {en: 'ISIS attacks', ar: 'هجمات داعش'});

    const byMonth = rowsOf(
      groupByCodes(attacks, 'month', 'region').count({as: 'n'}).orderby('month', 'region'),
    );
    yield plot({
      anchor: 'attacks-by-month-and-region',
      title: {en: 'ISIS attacks by month and region', ar: 'هجمات داعش حسب الشهر والمنطقة'},
      subtitle: {en: 'Number of attacks', ar: 'عدد الهجمات'},
      description: summary(byMonth),
      data: monthsByRegions(byMonth, 'n'),
      draw: (chart) =>
        drawPlot(
          (Plot) => ({
            width: WIDTH,
            height: 320,
            marginLeft: 60,
            x: {type: 'utc', label: null},
            y: {label: null},
            color: {type: 'ordinal', range: COLOURS, legend: true},
            marks: [
              Plot.lineY(byMonth, {x: dateOf, y: 'n', stroke: regionOf(chart.language)}),
              Plot.ruleY([0]),
            ],
          }),
          chart,
        ),
    });

    yield section('by-outlet', {en: 'Outlets', ar: 'المصادر'});

    const outlets = rowsOf(
      groupByCodes(
        convoys.derive({
          high: (row: {trucks_high: number | null; trucks_low: number | null}) =>
            row.trucks_high === null ? row.trucks_low : row.trucks_high,
        }),
        'outlet',
      )
        .rollup({
          events: op.count(),
          median_low: op.median('trucks_low'),
          median_high: op.median('high'),
          trucks: op.sum('trucks_low'),
        })
        .orderby('outlet'),
    );
    yield vegaLite({
      anchor: 'outlets',
      title: {en: 'Outlets compared', ar: 'المصادر مقارنة'},
      subtitle: {
        en: 'Median number of trucks, least to greatest',
        ar: 'وسيط عدد الشاحنات من الأقل إلى الأكثر',
      },
      description: summary(outlets),
      data: {
        columns: [
          text('outlet', 'Outlet', 'المصدر'),
          integer('events', 'Convoys', 'القوافل'),
          decimal('median_low', 'Median, least', 'وسيط الأقل'),
          decimal('median_high', 'Median, greatest', 'وسيط الأكثر'),
          integer('trucks', 'Trucks', 'الشاحنات'),
        ],
        rows: outlets,
      },
      draw: (chart) => {
        const low = {field: 'median_low', type: 'quantitative', title: null};
        const high = {field: 'median_high', type: 'quantitative', title: null};
        return drawVegaLite(
          {
            width: 860,
            data: {values: outlets},
            encoding: {y: {field: 'outlet', type: 'nominal', title: null}},
            layer: [
              {mark: 'rule', encoding: {x: low, x2: {field: 'median_high'}}},
              {mark: {type: 'point', filled: true}, encoding: {x: low}},
              {mark: 'point', encoding: {x: high}},
            ],
          },
          chart,
        );
      },
    });

    const regions = rowsOf(
      groupByCodes(attacks, 'region')
        .rollup({n: op.count(), killed: op.sum('killed')})
        .orderby(desc('n'), 'region'),
    );
    yield vegaLite({
      anchor: 'attacks-by-region',
      title: {en: 'ISIS attacks by region', ar: 'هجمات داعش حسب المنطقة'},
      subtitle: {en: 'Number of attacks', ar: 'عدد الهجمات'},
      description: summary(regions),
      data: {
        columns: [
          text('region', 'Region', 'المنطقة'),
          integer('n', 'Attacks', 'الهجمات'),
          integer('killed', 'Killed', 'القتلى'),
        ],
        rows: regions.map((row) => ({...row, region: regionName(row['region'])})),
      },
      draw: (chart) =>
        drawVegaLite(
          {
            width: 860,
            data: {
              values: regions.map((row) => ({...row, region: regionOf(chart.language)(row)})),
            },
            mark: 'bar',
            encoding: {
              y: {field: 'region', type: 'nominal', sort: '-x', title: null},
              x: {field: 'n', type: 'quantitative', title: null},
            },
          },
          chart,
        ),
    });

    yield section('month-on-month', {en: 'Change', ar: 'التغير'});

    const counts = rowsOf(groupByCodes(convoys, 'month').count({as: 'n'}).orderby('month'));
    const changes = counts.map((row, place): Row => {
      const before = counts[place - 1];
      return {...row, change: before === undefined ? null : Number(row['n']) - Number(before['n'])};
    });
    yield plot({
      anchor: 'change',
      title: {
        en: 'Convoys, change from the month before',
        ar: 'القوافل، التغير عن الشهر السابق',
      },
      subtitle: {en: 'Difference in number of convoys', ar: 'الفرق في عدد القوافل'},
      description: summary(changes),
      data: {
        columns: [
          monthColumn,
          integer('n', 'Convoys', 'القوافل'),
          integer('change', 'Change', 'التغير'),
        ],
        rows: changes,
      },
      draw: (chart) =>
        drawPlot(
          (Plot) => ({
            width: WIDTH,
            height: 240,
            marginLeft: 60,
            x: {type: 'utc', label: null},
            y: {label: null},
            marks: [
              Plot.rectY(
                changes.filter((row) => row['change'] !== null),
                {
                  x: dateOf,
                  interval: 'month',
                  y: 'change',
                  fill: (row: Row) => (Number(row['change']) < 0 ? 'var(--c2)' : 'var(--c1)'),
                },
              ),
              Plot.ruleY([0]),
            ],
          }),
          chart,
        ),
    });
  },
});
