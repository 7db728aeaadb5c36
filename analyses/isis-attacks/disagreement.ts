import {
  boundsValue,
  bulletList,
  COMMA,
  compareTotals,
  dateText,
  drawForm,
  dumbbell,
  joinTexts,
  localize,
  rivalTotals,
  SERIES_COLUMNS,
  seriesWords,
  shortMonthText,
  spanText,
  whereWords,
  type ChartSpec,
  type Cited,
  type ComparedTotal,
  type Draw,
  type Localized,
  type Month,
  type RivalTotals,
  type TableView,
} from 'rasd';
import {COUNTED, MONTH, outletColourOf, type Attacks} from './attacks.ts';

/** Counts of attacks over the same days by two outlets or more, in the months asked for. */
export function comparedAttacks({statements, asked}: Attacks): ComparedTotal[] {
  return compareTotals(statements).filter(
    ({first, last, series}) =>
      series.measure === 'attacks' &&
      first.slice(0, 7) >= asked.from &&
      last.slice(0, 7) <= asked.to,
  );
}

const isMonth = ({first, last}: {readonly first: string; readonly last: string}) =>
  first.slice(0, 7) === last.slice(0, 7);

function citeCompared({reading: {cite, names}}: Attacks, row: ComparedTotal): Cited {
  const {who, what, where} = seriesWords(row.series, names);
  const label = joinTexts([who, what, where, spanText(row.first, row.last)], COMMA);
  return cite(boundsValue(row.low, row.high), {label, claims: row.claims});
}

/** An outlet's count of a month on one ground. */
interface Dot extends ComparedTotal {
  readonly row: string;
  readonly month: Month;
  readonly cited: Cited;
}

/** Outlets that counted the same ground and month, side by side. */
export function rivalsChart(attacks: Attacks, compared: readonly ComparedTotal[]): ChartSpec {
  const rivals = rivalTotals(compared).filter(isMonth);
  const dots = rivals.flatMap(({id, totals}) =>
    totals.map((total) => ({
      ...total,
      row: id,
      month: total.first.slice(0, 7) as Month, // a day's month
      cited: citeCompared(attacks, total),
    })),
  );
  return {
    anchor: 'outlets-apart',
    ...rivalsWords(rivals, dots),
    data: rivalsView(attacks, dots),
    draw: drawRivals(attacks, rivals, dots),
  };
}

const outletsOf = (dots: readonly Dot[]) => [...new Set(dots.map(({series}) => series.origin))];

function rivalsWords(rivals: readonly RivalTotals[], dots: readonly Dot[]) {
  const differing = rivals.filter(({differ}) => differ).length;
  const loose = dots.filter(({approximate}) => approximate).length;
  const outlets = outletsOf(dots).length;
  return {
    title: {
      en: `In ${differing} of ${rivals.length} cases two outlets counted the same ground and month differently`,
      ar: `اختلف العددان في ${differing} من المقارنات الـ${rivals.length} بين جهتين أحصتا المكان نفسه والشهر نفسه`,
    },
    subtitle: {
      en: `ISIS attacks in one month and on one ground, as each outlet counted them; ${loose} of the ${dots.length} figures run only to about the month’s end; a hollow mark: the outlet published figures that contradict each other`,
      ar: `هجمات التنظيم في شهر واحد ومكان واحد كما أحصتها كل جهة؛ ومن الأرقام، وعددها ${dots.length}، تمتد ${loose} إلى نحو نهاية الشهر فقط؛ والعلامة المفرغة جهة نشرت أرقاماً متناقضة`,
    },
    description: {
      en: `${rivals.length} rows with ${dots.length} figures of ${outlets} outlets.`,
      ar: `عدد الصفوف ${rivals.length}، وفيها ${dots.length} رقماً من ${outlets} جهات.`,
    },
  };
}

function rivalsView({reading: {names}}: Attacks, dots: readonly Dot[]): TableView {
  return {
    columns: [
      {name: 'month', label: MONTH, type: 'month'},
      SERIES_COLUMNS.where,
      SERIES_COLUMNS.who,
      {name: 'attacks', label: COUNTED, type: 'range'},
    ],
    rows: dots.map(({month, series, cited}) => ({
      month,
      where: whereWords(series, names),
      who: names.outlet(series.origin),
      attacks: cited,
    })),
  };
}

function drawRivals(
  {reading: {names}}: Attacks,
  rivals: readonly RivalTotals[],
  dots: readonly Dot[],
): Draw {
  const marks = dots.map(({series, cited, ...dot}) => ({
    ...dot,
    best: dot.low,
    series: series.origin,
    group: cited.group,
  }));
  return (chart) => {
    const {language} = chart;
    const rows = rivals.map(({id, first, series}) => {
      const month = localize((each) => shortMonthText(first.slice(0, 7) as Month, each));
      return {id, label: joinTexts([month, whereWords(series, names)], COMMA)[language]};
    });
    const outlets = outletsOf(dots).map((id) => ({
      id,
      label: names.outlet(id)[language],
      colour: outletColourOf(id),
    }));
    return drawForm(dumbbell(marks, {...chart, width: 820, rows, series: outlets}), chart);
  };
}

/** The same over longer periods, as a list. */
export function longerText(attacks: Attacks, compared: readonly ComparedTotal[]): Localized {
  const longer = rivalTotals(compared).filter((rivals) => !isMonth(rivals));
  const list = bulletList(longer.map((rivals) => rivalsSentence(attacks, rivals)));
  return {
    en: `Over longer periods, on the same ground and without a stated difference of definition:\n\n${list.en}`,
    ar: `وفي مدد أطول، في المكان نفسه ودون اختلاف معلن في التعريف:\n\n${list.ar}`,
  };
}

function rivalsSentence(attacks: Attacks, {first, last, series, totals}: RivalTotals): Localized {
  const {names} = attacks.reading;
  const said = totals.map((total) => {
    const {who} = seriesWords(total.series, names);
    const [number, {approximate}] = [citeCompared(attacks, total), total];
    return {
      en: `${who.en} ${number.en}${approximate ? ' (to about then)' : ''}`,
      ar: `${who.ar} ${number.ar}${approximate ? ' (حتى نحو ذلك)' : ''}`,
    };
  });
  const head = joinTexts([whereWords(series, names), spanText(first, last)], COMMA);
  const list = joinTexts(said, COMMA);
  return {en: `${head.en}: ${list.en}.`, ar: `${head.ar}: ${list.ar}.`};
}

/** Counts over the same days whose labels differ, newest first. */
export function unlikeView(attacks: Attacks, compared: readonly ComparedTotal[]): TableView {
  const wide = compared
    .filter((row) => !isMonth(row) && ['all', null].includes(row.series.region))
    .toSorted((a, b) =>
      a.first < b.first ? 1 : a.first > b.first ? -1 : a.last < b.last ? 1 : -1,
    );
  return {
    columns: [
      {name: 'first', label: {en: 'From', ar: 'من'}, type: 'date'},
      {name: 'last', label: {en: 'Until', ar: 'إلى'}, type: 'text'},
      SERIES_COLUMNS.who,
      SERIES_COLUMNS.what,
      SERIES_COLUMNS.where,
      {name: 'attacks', label: COUNTED, type: 'range'},
    ],
    rows: wide.map((row) => ({
      first: row.first,
      last: {
        en: `${row.approximate ? 'about ' : ''}${dateText(row.last, 'en')}`,
        ar: `${row.approximate ? 'نحو ' : ''}${dateText(row.last, 'ar')}`,
      },
      ...seriesWords(row.series, attacks.reading.names),
      attacks: citeCompared(attacks, row),
    })),
  };
}
