import type {EventChange, EventChangeKind} from '../../measures/changes/event-changes.ts';
import type {FigureMove} from '../../measures/changes/figure-moves.ts';
import type {RowChange} from '../../measures/changes/row-changes.ts';
import type {Citations} from '../../notebook/citations.ts';
import {regionRowName} from '../../notebook/counted-rows.ts';
import type {CellOutput, CitedValue, KeyFigure, ViewColumn} from '../../notebook/document.ts';
import type {Names} from '../../notebook/names.ts';
import {termName} from '../../report/terms.ts';
import {monthText} from '../../values/calendar-names.ts';
import type {Localized} from '../../values/localized.ts';
import type {TableDiff, WorkspaceDiff} from './compare-sides.ts';
import {countText, rowNames, rowText} from './diff-text.ts';

export interface CellContext {
  readonly names: Names;
  readonly citations: Citations;
  /** Claims by mention and by article, for rows that are no claims themselves. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/** The cells of a comparison's page: summary, figures, events, then rows by table. */
export function diffCells(diff: WorkspaceDiff, context: CellContext): CellOutput[] {
  const whole = diff.figures.filter(({month}) => month === null);
  const placed = diff.figures.filter(({month}) => month !== null);
  return [
    {
      kind: 'summary',
      markdown: summaryText(diff),
      figures: whole.map((move) => keyFigure(move, context)),
    },
    section('figures', {en: 'Which figures moved', ar: 'الأرقام التي تغيّرت'}),
    ...(placed.length === 0 ? [] : [figureTable(placed, context)]),
    section('events-changed', {en: 'What became of events', ar: 'ما طرأ على الأحداث'}),
    ...(diff.events.length === 0 ? [] : [eventTable(diff.events)]),
    section('rows', {en: 'Which rows changed', ar: 'الصفوف التي تغيّرت'}),
    ...diff.tables.map(rowTable),
  ];
}

function section(anchor: string, title: Localized): CellOutput {
  return {kind: 'section', anchor, title};
}

function summaryText({tables, events, figures, hasFigures}: WorkspaceDiff): Localized {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (tables.length === 0) return {en: 'The two sides are the same.', ar: 'لا فرق بين الجانبين.'};
  if (!hasFigures) {
    return {
      en: `Rows that differ: ${rows}. Figures are not compared, because a side lacks a table that events are made from.`,
      ar: `عدد الصفوف المختلفة: ${rows}. ولا تُقارن الأرقام لأن أحد الجانبين ينقصه جدول تُبنى منه الأحداث.`,
    };
  }
  return {
    en: `Rows that differ: ${rows}. Events told otherwise: ${events.length}. Figures that moved: ${figures.length}. Each number below leads to the claims that moved it.`,
    ar: `عدد الصفوف المختلفة: ${rows}. وعدد الأحداث التي تغيّر ما يُروى عنها: ${events.length}. وعدد الأرقام التي تغيّرت: ${figures.length}. ويقود كل رقم أدناه إلى الأقوال التي غيّرته.`,
  };
}

function keyFigure(move: FigureMove, context: CellContext): KeyFigure {
  const was = countText(move.before);
  return {
    label: termName(move.figure.name),
    value: cited(move, context),
    note: {en: `before: ${was}`, ar: `كان: ${move.before === null ? 'لا خبر' : was}`},
  };
}

function figureTable(moves: readonly FigureMove[], context: CellContext): CellOutput {
  return {
    kind: 'table',
    anchor: 'figures-moved',
    title: {en: 'Figures by region and month', ar: 'الأرقام حسب المنطقة والشهر'},
    note: null,
    folded: false,
    data: {
      columns: [
        column('figure', {en: 'Figure', ar: 'الرقم'}, 'text'),
        column('region', {en: 'Region', ar: 'المنطقة'}, 'text'),
        column('month', {en: 'Month', ar: 'الشهر'}, 'month'),
        column('before', {en: 'Before', ar: 'قبل'}, 'range'),
        column('after', {en: 'After', ar: 'بعد'}, 'range'),
        column('rows', {en: 'Moved by', ar: 'غيّرته الصفوف'}, 'text'),
      ],
      rows: moves.map((move) => ({
        figure: termName(move.figure.name),
        region: regionRowName(move.region ?? '', context.names),
        month: move.month,
        before: move.before,
        after: cited(move, context),
        rows: rowNames(rowsBehind(move)),
      })),
    },
  };
}

/** The figure as it is after, with the events and claims that moved it. */
function cited(move: FigureMove, {citations, mentions, names}: CellContext): CitedValue {
  const ids = rowsBehind(move).flatMap(({table, key}) =>
    table === 'claims' ? [key] : (mentions.get(key) ?? []),
  );
  const {group} = citations.cite(move.after ?? 0, {
    label: moveLabel(move, names),
    events: [...new Set(move.movers.flatMap(({events}) => [...events.before, ...events.after]))],
    claims: [...new Set(ids)],
  });
  return {value: move.after, group};
}

function moveLabel({figure, region, month}: FigureMove, names: Names): Localized {
  const name = termName(figure.name);
  if (region === null || month === null)
    return {en: `What moved: ${name.en}`, ar: `ما غيّر الرقم: ${name.ar}`};
  const place = regionRowName(region, names);
  return {
    en: `What moved: ${name.en}, ${place.en}, ${monthText(month, 'en')}`,
    ar: `ما غيّر الرقم: ${name.ar}، ${place.ar}، ${monthText(month, 'ar')}`,
  };
}

function rowsBehind({movers, reports}: FigureMove): RowChange[] {
  return [...new Set([...movers.flatMap(({rows}) => rows), ...reports])];
}

const EVENT_CHANGES: Readonly<Record<EventChangeKind, Localized>> = {
  added: {en: 'new', ar: 'جديد'},
  removed: {en: 'gone', ar: 'لم يعد موجوداً'},
  merged: {en: 'merged', ar: 'دُمجت'},
  split: {en: 'split', ar: 'قُسّم'},
  regrouped: {en: 'regrouped', ar: 'أُعيد تجميعها'},
  renamed: {en: 'other id only', ar: 'تغيّر المعرّف فقط'},
  changed: {en: 'told otherwise', ar: 'تغيّر ما يُروى عنه'},
};

function eventTable(events: readonly EventChange[]): CellOutput {
  return {
    kind: 'table',
    anchor: 'events-table',
    title: {en: 'Events', ar: 'الأحداث'},
    note: null,
    folded: false,
    data: {
      columns: [
        column('change', {en: 'Change', ar: 'التغيّر'}, 'text'),
        column('before', {en: 'Before', ar: 'قبل'}, 'events'),
        column('after', {en: 'After', ar: 'بعد'}, 'events'),
        column('rows', {en: 'By', ar: 'بسبب الصفوف'}, 'text'),
      ],
      rows: events.map(({change, before, after, rows}) => ({
        change: EVENT_CHANGES[change],
        before: before.join(' '),
        after: after.join(' '),
        rows: rowNames(rows),
      })),
    },
  };
}

function rowTable({table, rows}: TableDiff): CellOutput {
  return {
    kind: 'table',
    anchor: `rows-${table}`,
    title: {en: `Rows of ${table}`, ar: `صفوف ${table}`},
    note: null,
    folded: rows.length > 20,
    data: {
      columns: [
        column('key', {en: 'Row', ar: 'الصف'}, 'text'),
        column('change', {en: 'Change', ar: 'التغيّر'}, 'text'),
        column('cells', {en: 'Cells', ar: 'الخانات'}, 'text'),
      ],
      rows: rows.map((row) => ({
        key: row.key,
        change: ROW_CHANGES[row.change],
        cells: rowText(row),
      })),
    },
  };
}

const ROW_CHANGES: Readonly<Record<RowChange['change'], Localized>> = {
  added: {en: 'added', ar: 'أُضيف'},
  removed: {en: 'removed', ar: 'حُذف'},
  changed: {en: 'changed', ar: 'عُدّل'},
};

function column(name: string, label: Localized, type: ViewColumn['type']): ViewColumn {
  return {name, label, type};
}
