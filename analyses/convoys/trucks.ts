import {
  drawVegaLite,
  gridView,
  localize,
  monthColumns,
  monthOf,
  monthText,
  regionColour,
  regionRowName,
  type ChartSpec,
  type CountedRow,
  type Draw,
} from 'rasd';
import {byBest, TRUCKS, type Movements} from './movements.ts';

/** Regions that have a colour of their own. */
const COLOURED = 5;

/** Trucks by month, stacked by region of arrival. */
export function trucksChart(movements: Movements): ChartSpec {
  const {months, incoming, tally, reading} = movements;
  const byRegion = tally(incoming, TRUCKS, ['region', 'month']);
  const byMonth = tally(incoming, TRUCKS, ['month']);
  const [full] = byBest(byMonth);
  const fullMonth = localize((language) =>
    full === undefined ? '' : monthText(monthOf(full), language),
  );
  const regions = byBest(tally(incoming, TRUCKS, ['region']))
    .filter((row) => (row.best ?? 0) > 0)
    .map((row) => row.region);
  return {
    anchor: 'trucks-by-month',
    title: {
      en: `Most trucks were counted in ${fullMonth.en}: at least ${full?.low}`,
      ar: `أكثر الشاحنات أُحصيت في ${fullMonth.ar}: ${full?.low} على الأقل`,
    },
    subtitle: {
      en: 'Trucks in incoming coalition convoys by month, stacked by region of arrival; convoys without a count of trucks add nothing here',
      ar: 'الشاحنات في القوافل الداخلة حسب الشهر، مكدسة حسب منطقة الوصول؛ والقوافل التي لم يُذكر عدد شاحناتها لا تضيف شيئاً هنا',
    },
    description: {
      en: `Stacked columns for ${months.length} months. The tallest is ${fullMonth.en}, best figure ${full?.best}.`,
      ar: `أعمدة مكدسة لعدد ${months.length} شهراً. أعلاها ${fullMonth.ar}، وأفضل رقم ${full?.best}.`,
    },
    data: gridView(byRegion, {regions, sums: byMonth, names: reading.names}),
    draw: drawTrucks(movements, regions, {byRegion, byMonth}),
  };
}

function drawTrucks(
  {months, reading: {names}}: Movements,
  regions: readonly string[],
  {byRegion, byMonth}: Readonly<Record<'byRegion' | 'byMonth', readonly CountedRow[]>>,
): Draw {
  const rows = byRegion
    .filter((row) => regions.includes(row.region))
    .map((row) => ({...row, series: row.region, month: monthOf(row)}));
  const totals = byMonth.map((row) => ({...row, month: monthOf(row)}));
  return (chart) => {
    const series = regions.slice(0, COLOURED).map((id) => ({
      id,
      label: regionRowName(id, names)[chart.language],
      colour: regionColour(id),
    }));
    const options = {...chart, series, totals, months, width: 960};
    return drawVegaLite(monthColumns(rows, {...options, arrangement: 'stacked'}), chart);
  };
}
