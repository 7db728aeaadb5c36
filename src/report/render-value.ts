import type {CellValue, ColumnType, RangeValue} from '../notebook/document.ts';
import {formatNumber} from '../values/number-text.ts';
import {rangeText} from '../values/range-text.ts';
import {isCited, isLocalized, isPoint, isRange} from './cell-kinds.ts';
import {edtfText, monthValueText} from './date-words.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {foreignText, isolateNumbers, leftToRight} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {addressText, renderWebLink} from './web-address.ts';

/** One value of a table as HTML: numbers keep their order in Arabic, cited values lead to their group. */
export function renderValue(value: CellValue, type: ColumnType, page: PageContext): Safe {
  if (isCited(value)) return renderCited(value.group, renderValue(value.value, type, page), page);
  if (value === null) return renderNothing(type, page);
  if (isRange(value)) return renderRange(value, page);
  if (isLocalized(value)) return html`${isolateNumbers(pageText(value, page), page.language)}`;
  if (typeof value === 'boolean') return html`${value ? page.words.yes : page.words.no}`;
  if (typeof value === 'number') return renderNumber(value, type, page);
  return renderTyped(value, type, page);
}

/** A value in a column of numbers, which the style sheet reads from left to right: no element is needed for that. */
export function renderNumeric(value: CellValue, type: ColumnType, page: PageContext): Safe {
  if (isCited(value)) return renderCited(value.group, renderNumeric(value.value, type, page), page);
  if (isRange(value)) {
    const best = isPoint(value) ? null : html` <i>(${formatNumber(value.best, page.language)})</i>`;
    return html`${rangeText(value, page.language)}${best}`;
  }
  return typeof value === 'number'
    ? html`${numberText(value, type, page)}`
    : renderValue(value, type, page);
}

/** `6–8 (7)`: the ends of a figure, then the best one; `7` where it has no width; `≥ 100` where it is open. */
export function renderRange(range: RangeValue, page: PageContext): Safe {
  const ends = rangeText(range, page.language);
  if (isPoint(range)) return html`${leftToRight(ends, page.language)}`;
  const best = formatNumber(range.best, page.language);
  return html`<bdi dir="ltr">${ends} <i>(${best})</i></bdi>`;
}

function renderCited(group: string, content: Safe, page: PageContext): Safe {
  return page.anchors.groups.has(group) ? html`<a href="#${group}">${content}</a>` : content;
}

function renderNothing(type: ColumnType, {words}: PageContext): Safe {
  return type === 'range' ? html`<i>${words.no_report}</i>` : html`<i>–</i>`;
}

function renderNumber(value: number, type: ColumnType, page: PageContext): Safe {
  return html`${leftToRight(numberText(value, type, page), page.language)}`;
}

function numberText(value: number, type: ColumnType, {language}: PageContext): string {
  const decimals = type === 'decimal' ? Math.min(2, decimalsOf(value)) : 0;
  return formatNumber(value, language, {decimals});
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

function renderTyped(value: string, type: ColumnType, page: PageContext): Safe {
  switch (type) {
    case 'month':
      return html`${monthValueText(value, page.language)}`;
    case 'date':
      return html`${isolateNumbers(edtfText(value, page.language), page.language)}`;
    case 'events':
      return html`${renderAnchors(value, page.anchors.events)}`;
    case 'claims':
      return html`${renderAnchors(value, page.anchors.claims)}`;
    case 'url':
      return renderWebLink(value, html`${leftToRight(addressText(value), page.language)}`);
    default:
      return html`${foreignText(value, page.language, 500)}`;
  }
}

/** Links to the entries of ids separated by spaces; an id that the appendix does not have is text. */
function renderAnchors(ids: string, anchors: ReadonlyMap<string, string>): Part {
  const links = ids
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id): Part => {
      const anchor = anchors.get(id);
      return anchor === undefined
        ? html`<bdi>${id}</bdi>`
        : html`<a href="#${anchor}">${anchor}</a>`;
    });
  return joined(links, ' ');
}
