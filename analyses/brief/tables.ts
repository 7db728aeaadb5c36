import {
  dataTable,
  rangeOf,
  type CellSpec,
  type CellValue,
  type FigureComparison,
  type Localized,
  type Names,
  type TableView,
} from 'rasd';
import type {Edition} from './edition.ts';
import {
  daysText,
  eventsById,
  figuresText,
  kindText,
  MEASURE_NAMES,
  whereText,
  type Correction,
  type EventRecord,
} from './events.ts';
import {SUBJECTS} from './subjects.ts';
import {changeCell, countCell} from './words.ts';

const text = (name: string, label: Localized) => ({name, label, type: 'text' as const});
const range = (name: string, label: Localized) => ({name, label, type: 'range' as const});
const integer = (name: string, label: Localized) => ({name, label, type: 'integer' as const});

const DAY = text('day', {en: 'Day', ar: 'اليوم'});
const WHERE = text('where', {en: 'Way or place', ar: 'الطريق أو المكان'});
const ARTICLES = integer('articles', {en: 'Articles', ar: 'المقالات'});
const ORIGINS = integer('origins', {en: 'Origins', ar: 'المصادر'});

/** The counts of the period beside those it is compared with. */
export function changeTable(edition: Edition): TableView {
  return {
    columns: [
      text('what', {en: 'Count', ar: 'العدد'}),
      range('now', edition.when),
      ...edition.earlier.flatMap(({when}, at) => [
        range(`before${at}`, when),
        text(`change${at}`, {en: 'Difference', ar: 'الفرق'}),
      ]),
    ],
    rows: SUBJECTS.map((subject) => ({
      what: subject.label,
      now: countCell(edition.count(subject, edition.period)),
      ...Object.fromEntries(
        edition.earlier.flatMap(({period}, at) => [
          [`before${at}`, countCell(edition.count(subject, period))],
          [`change${at}`, changeCell(edition, subject, at)],
        ]),
      ),
    })),
  };
}

/** The convoys of a period, in order of their days. */
export function convoyTable(edition: Edition, events: readonly EventRecord[]): TableView {
  return {
    columns: [
      DAY,
      text('kind', {en: 'What', ar: 'الحدث'}),
      range('trucks', {en: 'Trucks', ar: 'الشاحنات'}),
      range('vehicles', {en: 'Vehicles', ar: 'الآليات'}),
      WHERE,
      ARTICLES,
      ORIGINS,
    ],
    rows: events.map((event) => ({
      ...commonCells(edition, event),
      kind: kindText(event),
      trucks: figureCell(event, 'trucks'),
      vehicles: figureCell(event, 'vehicles'),
    })),
  };
}

/** The attacks of a period, in order of their days. */
export function attackTable(edition: Edition, events: readonly EventRecord[]): TableView {
  return {
    columns: [DAY, WHERE, range('killed', {en: 'Killed', ar: 'القتلى'}), ARTICLES, ORIGINS],
    rows: events.map((event) => ({
      ...commonCells(edition, event),
      killed: figureCell(event, 'killed'),
    })),
  };
}

function commonCells(edition: Edition, event: EventRecord): Record<string, CellValue> {
  return {
    day: dayCell(edition, event),
    where: whereText(event, edition.reading.names) ?? NOT_SAID,
    articles: event.articles,
    origins: event.origins,
  };
}

const NOT_SAID: Localized = {en: 'not said', ar: 'لم يُذكر'};

/** The days of an event, leading to it. */
function dayCell({reading}: Edition, event: EventRecord): CellValue {
  const [day, kind] = [daysText(event), kindText(event)];
  const label = {en: `${kind.en}, ${day.en}`, ar: `${kind.ar}، ${day.ar}`};
  return {value: day, group: reading.cite(1, {label, events: [event.event_id]}).group};
}

function figureCell(event: EventRecord, measure: string): CellValue {
  return rangeOf(event, measure) ?? NO_NUMBER;
}

const NO_NUMBER: Localized = {en: 'no number', ar: 'بلا رقم'};

/** What origins said of the same event. */
export function disagreementTable(
  edition: Edition,
  comparisons: readonly FigureComparison[],
): TableView {
  const {names} = edition.reading;
  const events = eventsById(edition);
  return {
    columns: [
      DAY,
      text('kind', {en: 'What', ar: 'الحدث'}),
      text('measure', {en: 'Figure', ar: 'الرقم'}),
      text('said', {en: 'Who said how many', ar: 'من قال كم'}),
      text('relation', {en: 'Do they exclude each other?', ar: 'هل يستبعد بعضها بعضاً؟'}),
    ],
    rows: comparisons.flatMap((comparison) => {
      const event = events.get(comparison.event);
      return event === undefined ? [] : [disagreementRow(edition, event, {comparison, names})];
    }),
  };
}

function disagreementRow(
  edition: Edition,
  event: EventRecord,
  {comparison, names}: {readonly comparison: FigureComparison; readonly names: Names},
): Record<string, CellValue> {
  const {measure, figures, relation} = comparison;
  return {
    day: dayCell(edition, event),
    kind: kindText(event),
    measure: MEASURE_NAMES[measure] ?? measure,
    said: figuresText(figures, names),
    relation: relation === 'disjoint' ? {en: 'yes', ar: 'نعم'} : {en: 'no', ar: 'لا'},
  };
}

/** Events that became known, and figures that changed, as tables; none where there is nothing. */
export function newsTables(
  edition: Edition,
  {
    found,
    corrected,
  }: {readonly found: readonly EventRecord[]; readonly corrected: readonly Correction[]},
): CellSpec[] {
  const {names} = edition.reading;
  const late = dataTable({
    anchor: 'found-late',
    title: {en: 'Earlier events that became known', ar: 'أحداث أقدم عُرفت الآن'},
    data: {
      columns: [DAY, text('kind', {en: 'What', ar: 'الحدث'}), WHERE],
      rows: found.map((event) => ({
        day: dayCell(edition, event),
        kind: kindText(event),
        where: whereText(event, names) ?? NOT_SAID,
      })),
    },
  });
  const changed = dataTable({
    anchor: 'corrected',
    title: {en: 'Figures that further reports changed', ar: 'أرقام غيّرتها أخبار لاحقة'},
    data: {
      columns: [
        DAY,
        text('kind', {en: 'What', ar: 'الحدث'}),
        text('measure', {en: 'Figure', ar: 'الرقم'}),
        range('before', {en: 'Known before', ar: 'المعروف سابقاً'}),
        range('after', {en: 'Known now', ar: 'المعروف الآن'}),
      ],
      rows: corrected.map(({event, measure, before, after}) => ({
        day: dayCell(edition, event),
        kind: kindText(event),
        measure: MEASURE_NAMES[measure] ?? measure,
        before: before ?? NO_NUMBER,
        after: after ?? NO_NUMBER,
      })),
    },
  });
  return [...(found.length > 0 ? [late] : []), ...(corrected.length > 0 ? [changed] : [])];
}
