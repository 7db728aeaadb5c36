import {escape} from 'arquero';
import {
  drawCountColumns,
  drawCountGrid,
  gridView,
  keyFigure,
  localize,
  monthOf,
  monthText,
  regionRowName,
  regionsInUse,
  seriesView,
  type ChartSpec,
  type CountedRow,
  type EventRow,
  type KeyFigure,
  type Localized,
} from 'rasd';
import {byBest, INCOMING, LEAVING, TRUCKS, type Movements} from './movements.ts';

/** Arrivals, departures and trucks, each in all and by month where the page says so. */
export interface Arrivals {
  readonly all: CountedRow;
  readonly out: CountedRow;
  readonly trucks: CountedRow;
  readonly byMonth: readonly CountedRow[];
}

/** The months with most arrivals, named, and those without a report. */
function monthsOf({byMonth}: Arrivals) {
  const [peak, second] = byBest(byMonth).map((row) => ({
    row,
    ...localize((language) => monthText(monthOf(row), language)),
  }));
  return {peak, second, silent: byMonth.filter((row) => row.best === null).length};
}

/** The summary in sentences. */
export function summaryText({months}: Movements, arrivals: Arrivals): Localized {
  const {all, out, trucks} = arrivals;
  const {peak, second, silent} = monthsOf(arrivals);
  const [from, to] = [months[0], months.at(-1)].map((month) =>
    localize((language) => (month === undefined ? '' : monthText(month, language))),
  );
  return {
    en: `From ${from?.en} to ${to?.en} the outlets on file reported ${all.en} convoys of the international coalition entering Syria and ${out.en} leaving it. Most arrivals on file fall in ${peak?.en} (${peak?.row.en}) and ${second?.en} (${second?.row.en}). The trucks that outlets counted in the arriving convoys add up to ${trucks.en}; for ${trucks.withoutFigure} of these convoys no outlet gave a number of trucks. In ${silent} of the ${months.length} months no outlet on file published on convoys: such a month is shown as “no report”, never as zero.`,
    ar: `من ${from?.ar} إلى ${to?.ar} أوردت وسائل الإعلام المسجّلة دخول ${all.ar} من قوافل التحالف الدولي إلى سوريا وخروج ${out.ar}. وأكثر الأشهر دخولاً ${peak?.ar} (${peak?.row.ar}) ثم ${second?.ar} (${second?.row.ar}). ومجموع الشاحنات التي ذُكر عددها في القوافل الداخلة ${trucks.ar}؛ ولم يُذكر عدد الشاحنات في ${trucks.withoutFigure} من هذه القوافل. وفي ${silent} من ${months.length} شهراً لم تنشر أي وسيلة مسجّلة شيئاً عن القوافل: يظهر الشهر عندئذ بعبارة «لا خبر» لا بصفر.`,
  };
}

/** The numbers beside the summary. */
export function keyFigures({all, out, trucks}: Arrivals): KeyFigure[] {
  return [
    keyFigure(all, INCOMING.what, {en: 'reported, all months', ar: 'كل الأشهر'}),
    keyFigure(out, LEAVING.what, {en: 'reported, all months', ar: 'كل الأشهر'}),
    keyFigure(trucks, TRUCKS.what, {
      en: 'where an outlet counted trucks',
      ar: 'حيث ذُكر عدد الشاحنات',
    }),
  ];
}

/** Arrivals by governorate and month. In: counts by both, and by governorate alone, most first. */
export function regionsChart(
  {months, reading: {names}}: Movements,
  arrivals: Arrivals,
  {
    byRegion,
    inAll,
  }: {readonly byRegion: readonly CountedRow[]; readonly inAll: readonly CountedRow[]},
): ChartSpec {
  const regions = regionsInUse(byRegion);
  const {peak} = monthsOf(arrivals);
  const [first, next] = inAll;
  const [firstName, nextName] = [first, next].map((row) => regionRowName(row?.region ?? '', names));
  return {
    anchor: 'convoys-by-region',
    title: {
      en: `More arrivals were reported in ${firstName?.en} than in any other governorate: ${first?.low} or more`,
      ar: `القوافل التي ذُكر وصولها إلى ${firstName?.ar} أكثر من أي محافظة أخرى: ${first?.low} على الأقل`,
    },
    subtitle: {
      en: 'Incoming coalition convoys by governorate of arrival and month; colour is the best figure',
      ar: 'قوافل التحالف الداخلة حسب محافظة الوصول والشهر؛ اللون هو أفضل رقم',
    },
    description: {
      en: `A grid of ${regions.length} rows and ${months.length} months. ${firstName?.en} has ${first?.low} certain arrivals, ${nextName?.en} ${next?.low}. The fullest month is ${peak?.en}.`,
      ar: `شبكة من ${regions.length} صفوف و${months.length} شهراً. في ${firstName?.ar} ${first?.low} وصولاً مؤكداً، وفي «${nextName?.ar}» ${next?.low}. وأكثر الأشهر ${peak?.ar}.`,
    },
    data: gridView(byRegion, {regions, sums: arrivals.byMonth, names}),
    draw: drawCountGrid(byRegion, {regions, months, names}),
  };
}

/** What the grid says of the governorates with most arrivals. In: counts by governorate, most first. */
export function regionsText(
  {reading: {names}}: Movements,
  inAll: readonly CountedRow[],
): Localized {
  const [first, next] = inAll;
  const [firstName, nextName] = [first, next].map((row) => regionRowName(row?.region ?? '', names));
  return {
    en: `${firstName?.en} leads with ${first?.en} arrivals; ${next?.en} were told only as “${nextName?.en}”. Where an article names only the north-east, the convoy counts in a row of its own and is possible in each of the three governorates; it is never shared out between them.`,
    ar: `تتقدم ${firstName?.ar} بعدد ${first?.ar}، بينما ذُكر ${next?.ar} بعبارة «${nextName?.ar}» فقط. وحيث لا يسمي الخبر إلا شمال شرق سوريا تُحسب القافلة في صف خاص وتكون ممكنة في كل من المحافظات الثلاث، ولا تُقسم بينها.`,
  };
}

/** Arrivals by month. */
export function arrivalsChart({months}: Movements, arrivals: Arrivals): ChartSpec {
  const {byMonth} = arrivals;
  const {peak, second, silent} = monthsOf(arrivals);
  return {
    anchor: 'convoys-by-month',
    title: {
      en: `Arrivals peaked in ${peak?.en}, at ${peak?.row.low}${peak?.row.high === null ? ' or more' : `–${peak?.row.high}`}`,
      ar: `بلغ الدخول ذروته في ${peak?.ar}: ${peak?.row.low}${peak?.row.high === null ? ' فأكثر' : `–${peak?.row.high}`}`,
    },
    subtitle: {
      en: 'Coalition convoys reported entering Syria, events by month; whiskers from certain to possible',
      ar: 'قوافل التحالف التي ذُكر دخولها إلى سوريا، أحداث حسب الشهر؛ الخطوط من المؤكد إلى الممكن',
    },
    description: {
      en: `Columns for ${months.length} months. The highest are ${peak?.en} (best ${peak?.row.best}) and ${second?.en} (best ${second?.row.best}); ${silent} months have no report.`,
      ar: `أعمدة لعدد ${months.length} شهراً. أعلاها ${peak?.ar} (أفضل رقم ${peak?.row.best}) و${second?.ar} (${second?.row.best})؛ و${silent} شهراً بلا خبر.`,
    },
    data: seriesView(byMonth, INCOMING.what),
    draw: drawCountColumns(byMonth, {months}),
  };
}

/** Departures by month. */
export function leavingChart({months, leaving, tally}: Movements, {out}: Arrivals): ChartSpec {
  const byMonth = tally(leaving, LEAVING, ['month']);
  const bySana = leaving.filter(escape((row: EventRow) => row.origin_ids === 'sana')).numRows();
  return {
    anchor: 'leaving-by-month',
    title: {
      en: `Outlets reported ${out.low} or more convoys leaving`,
      ar: `ذُكر خروج ${out.low} قافلة على الأقل`,
    },
    subtitle: {
      en: `Coalition convoys reported leaving Syria, events by month; ${bySana} of them stand on the state agency SANA alone`,
      ar: `قوافل ذُكر خروجها من سوريا، أحداث حسب الشهر؛ و${bySana} منها لا مصدر لها سوى وكالة سانا الرسمية`,
    },
    description: {
      en: `Columns for ${months.length} months, ${out.low} events in all.`,
      ar: `أعمدة لعدد ${months.length} شهراً، و${out.low} حدثاً في المجموع.`,
    },
    data: seriesView(byMonth, LEAVING.what),
    draw: drawCountColumns(byMonth, {months, height: 140}),
  };
}
