import {
  dataTable,
  describeDelays,
  isRefusal,
  refusal,
  reportDelays,
  tally,
  type CellSpec,
  type Localized,
  type TableView,
  type ViewColumn,
} from 'rasd';
import {ar, DAY, OUTLET} from './nouns.ts';
import {articlesOf, claimsCell, type Reports} from './reports.ts';
import {n} from './words.ts';

type Report = ReturnType<typeof reportDelays>[number];
type Delays = Exclude<ReturnType<typeof describeDelays>, {refused: unknown}>;

interface Timing {
  readonly outlet: string;
  readonly own: readonly Report[];
}

/** First reports of all outlets, and of those with enough known delays. */
interface Timings {
  readonly reports: readonly Report[];
  readonly all: Delays;
  readonly timed: readonly (Timing & {readonly delay: Delays})[];
  readonly untimed: readonly Timing[];
}

/** How long after an event its first reports came: a table, or why there is none. */
export function delayCell(page: Reports): CellSpec {
  const reports = reportDelays(page.claims);
  const all = describeDelays(reports.map(({days}) => days));
  if (isRefusal(all))
    return refusal(
      'delays',
      {en: 'Delay from event to report', ar: 'المدة من الحدث إلى النشر'},
      all.refused,
    );
  const rows = tally(reports.map(({outlet}) => outlet)).map(([outlet]) => {
    const own = reports.filter((row) => row.outlet === outlet);
    return {outlet, own, delay: describeDelays(own.map(({days}) => days))};
  });
  const timings = {
    reports,
    all,
    timed: rows.flatMap(({delay, ...row}) => (isRefusal(delay) ? [] : [{...row, delay}])),
    untimed: rows.filter(({delay}) => isRefusal(delay)),
  };
  return dataTable({
    anchor: 'delays',
    title: {
      en: `Where it is known, half of first reports came within ${n(Math.round(all.median))} ${Math.round(all.median) === 1 ? 'day' : 'days'} of the event`,
      ar: `حيث تُعرف المدة، نُشر نصف الأخبار الأولى خلال ${ar(Math.round(all.median), DAY)} من الحدث`,
    },
    note: delayNote(page, timings),
    data: delayView(page, timings),
  });
}

const knownIn = (rows: readonly Report[]) => rows.filter(({days}) => days !== null);

function delayNote(page: Reports, {reports, all, untimed}: Timings): Localized {
  const known = {
    en: `First report of an event by each outlet. A delay is known for ${n(all.known)} of ${n(reports.length)}: the page or its address must state the day of publication, and the article must itself tell the day of the event. `,
    ar: `أول خبر لكل وسيلة عن كل حدث. والمدة معروفة في ${n(all.known)} من ${n(reports.length)}: إذ يجب أن تذكر الصفحة أو عنوانها يوم النشر، وأن يذكر الخبر نفسه يوم الحدث. `,
  };
  const [busiest] = untimed;
  if (busiest === undefined) return known;
  const {outlet, own} = busiest;
  const articles = articlesOf(page.claims).filter(({outlet_id}) => outlet_id === outlet);
  const inferred = articles.filter(({published_basis}) => published_basis === 'inferred').length;
  const counts = `${n(knownIn(own).length)}`;
  return {
    en: `${known.en}For ${n(untimed.length)} outlets fewer than five are known, among them ${page.the(outlet)} (${counts} of ${n(own.length)}); the day of publication is only inferred for ${n(inferred)} of its ${n(articles.length)} articles.`,
    ar: `${known.ar}وفي ${ar(untimed.length, OUTLET)} يقل المعروف عن خمسة، ومنها ${page.called(outlet).ar} (${counts} من ${n(own.length)})؛ ويوم النشر مستنتج لا مذكور في ${n(inferred)} من أخباره، وعددها ${n(articles.length)}.`,
  };
}

const COLUMNS: readonly ViewColumn[] = [
  {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
  {name: 'known', label: {en: 'Known delays', ar: 'المدد المعروفة'}, type: 'integer'},
  {name: 'within', label: {en: 'Within a week', ar: 'خلال أسبوع'}, type: 'integer'},
  {
    name: 'lower',
    label: {en: 'Quarter within, days', ar: 'الربع خلال (أيام)'},
    type: 'decimal',
  },
  {
    name: 'median',
    label: {en: 'Half within, days', ar: 'النصف خلال (أيام)'},
    type: 'decimal',
  },
  {
    name: 'upper',
    label: {en: 'Three quarters within, days', ar: 'ثلاثة أرباع خلال (أيام)'},
    type: 'decimal',
  },
  {
    name: 'before',
    label: {en: 'Dated before the event', ar: 'مؤرخة قبل الحدث'},
    type: 'integer',
  },
];

function delayView(page: Reports, {all, timed}: Timings): TableView {
  const {names} = page.reading;
  const quantiles = (delay: Delays) => ({
    within: delay.withinWeek,
    lower: delay.lowerQuartile,
    median: delay.median,
    upper: delay.upperQuartile,
    before: delay.before,
  });
  const whole = {
    outlet: {en: 'All outlets', ar: 'كل الوسائل'},
    known: all.known,
    ...quantiles(all),
  };
  const byOutlet = timed.map(({outlet, own, delay}) => {
    const name = names.outlet(outlet);
    const label = {
      en: `First reports with a known delay, ${name.en}`,
      ar: `أخبار أولى معروفة المدة، ${name.ar}`,
    };
    const known = claimsCell(
      page,
      knownIn(own).map(({claim}) => claim),
      label,
    );
    return {outlet: name, known, ...quantiles(delay)};
  });
  return {columns: COLUMNS, rows: [whole, ...byOutlet]};
}
