import {UserError} from '../values/fault.ts';
import type {Kept} from '../values/kept.ts';
import {DIRECTION, type Language} from '../values/localized.ts';
import type {Digits} from '../values/number-text.ts';
import {compactSvg} from './compact-svg.ts';
import {liftAttributes} from './lift-attributes.ts';
import {monthSpanText, type MonthSpan} from './month-span.ts';
import {NO_REPORT_ID, noReportDefs} from './no-report-pattern.ts';
import {roundNumbers} from './svg-numbers.ts';
import {elementsOf, textOf, type SvgTree} from './svg-tree.ts';
import {fontWeight} from './text-key.ts';
import {FONT_FAMILY} from './text-width.ts';

/** What a drawn chart must be told about the page. */
export interface ChartOptions {
  /** Id of the chart, unique on the page: lower-case ASCII words; starts every id inside. */
  readonly id: string;
  readonly language: Language;
  /** Digits of the Arabic edition; default `latn`. */
  readonly digits?: Digits;
  /** Name for those who cannot see it, in the chart's language. */
  readonly label?: string;
  /** Where its months stand, if it has any. */
  readonly monthSpan?: MonthSpan | undefined;
  /** Drawings of earlier runs. */
  readonly kept?: Kept;
}

/** Font size of chart texts in px. */
export const CHART_FONT_SIZE = 12;

const DROPPED = new Set([
  'aria-roledescription',
  'font-family',
  'stroke-miterlimit',
  'version',
  'xmlns',
  'xmlns:xlink',
]);
const AXIS_CLASS: Readonly<Record<string, string>> = {
  tick: 'chart-tick',
  'tick label': 'chart-tick-label',
  grid: 'chart-grid',
  label: 'chart-axis-label',
};

/** New value of an attribute whose value may hold an id. */
type Rename = (name: string, value: string) => string;

function isInvisible({name, attributes}: SvgTree): boolean {
  if (name === 'style' || attributes['display'] === 'none') return true;
  if (isFlat({name, attributes, children: []})) return true;
  const isBackground = attributes['class'] === 'background' && name === 'path';
  return isBackground && attributes['fill'] === undefined && attributes['stroke'] === undefined;
}

/** Classes for what stood in a style attribute or in Plot's English names of axis parts. */
function classesOf({attributes}: SvgTree): string {
  const style = (attributes['style'] ?? '').replace(/\s/g, '');
  const blend = /^mix-blend-mode:(multiply|screen|darken|lighten);?$/.exec(style);
  if (style !== '' && blend === null) {
    throw new UserError(
      `a chart's mark has the style "${style}", which a page without inline styles cannot show; use an attribute such as fill, or a class`,
    );
  }
  const part = /^(?:f?[xy]-axis )(.+)$|^[xy]-(grid)$/.exec(attributes['aria-label'] ?? '');
  const own = (attributes['class'] ?? '').split(' ').filter((name) => name.startsWith('chart-'));
  const axis = AXIS_CLASS[part?.[1] ?? part?.[2] ?? ''];
  return [...own, axis, blend === null ? undefined : `chart-${blend[1]}`]
    .filter((name) => name !== undefined)
    .join(' ');
}

function isKept(name: string, value: string, element: SvgTree): boolean {
  if (DROPPED.has(name) || name === 'class' || name === 'style') return false;
  if (name === 'role' || name === 'aria-label' || name === 'aria-description') return false;
  if (name === 'opacity' && value === '1') return false;
  return !(element.name === 'a' && name === 'fill');
}

/** Name of a link: what its mark says of itself; null where its text does. */
function maybeLinkName(link: SvgTree): string | null {
  for (const element of elementsOf(link)) {
    if (element.name === 'title') return textOf(element);
    const label = element.attributes['aria-label'];
    if (label !== undefined) return label;
  }
  return null;
}

/** A link with its name as its title, written once: browsers show it to the pointer, screen readers read it. */
function namedLink(link: SvgTree, tidy: SvgTree): SvgTree {
  const name = maybeLinkName(link);
  if (name === null) return tidy;
  const title = {name: 'title', attributes: {}, children: [name]};
  return {...tidy, children: [title, ...tidy.children.map(withoutTitle)]};
}

function withoutTitle(child: SvgTree | string): SvgTree | string {
  if (typeof child === 'string') return child;
  const children = child.children.filter(
    (part) => typeof part === 'string' || part.name !== 'title',
  );
  return {...child, children: children.map(withoutTitle)};
}

/** A column of no height, as Vega writes it: nothing shows, and nothing can be pointed at. */
const FLAT = /^M[-\d.]+,[-\d.]+h[\d.]+v0h-[\d.]+Z$/;

function isFlat({name, attributes}: SvgTree): boolean {
  const {d = '', stroke} = attributes;
  return name === 'path' && stroke === undefined && FLAT.test(d);
}

function tidyAttributes(element: SvgTree, rename: Rename): SvgTree['attributes'] {
  const kept: Record<string, string> = {};
  const classes = classesOf(element);
  if (classes !== '') kept['class'] = classes;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!isKept(name, value, element)) continue;
    const text = name === 'font-weight' ? String(fontWeight(value)) : roundNumbers(name, value);
    kept[name === 'xlink:href' ? 'href' : name] = rename(name, text);
  }
  return kept;
}

/** Drops what does not show, then groups that hold nothing and change nothing. */
function tidyElement(element: SvgTree, rename: Rename): SvgTree | null {
  if (isInvisible(element)) return null;
  const children = element.children
    .map((child) => (typeof child === 'string' ? child : tidyElement(child, rename)))
    .filter((child) => child !== null);
  const attributes = tidyAttributes(element, rename);
  if (element.name === 'a') {
    const hasMark = children.some((child) => typeof child !== 'string');
    if (!hasMark) return null;
    return namedLink(element, liftAttributes({name: 'a', attributes, children}));
  }
  if (element.name !== 'g') return {name: element.name, attributes, children};
  if (children.length === 0) return null;
  const only = children.length === 1 ? children[0] : undefined;
  const isBare = Object.keys(attributes).every((name) => name === 'pointer-events');
  if (isBare && only !== undefined && typeof only !== 'string') return only;
  return liftAttributes({name: 'g', attributes: isBare ? {} : attributes, children});
}

/** Ids of a chart are its own id and a number in order of appearance, because the libraries count on through a
 *  process; references follow. Links to the page's groups stay. */
function renamer(root: SvgTree, id: string): Rename {
  const names = new Map([[NO_REPORT_ID, `${id}-${NO_REPORT_ID}`]]);
  for (const {attributes} of elementsOf(root)) {
    const old = attributes['id'] ?? '';
    if (old !== '' && !names.has(old)) names.set(old, `${id}-${names.size}`);
  }
  return (name, value) => {
    if (name === 'id') return names.get(value) ?? value;
    return value.replace(/url\(["']?#([^)"']+)["']?\)/g, (whole, target: string) => {
      const renamed = names.get(target);
      return renamed === undefined ? whole : `url(#${renamed})`;
    });
  };
}

function usesNoReport(root: SvgTree): boolean {
  for (const element of elementsOf(root)) {
    if (Object.values(element.attributes).includes(`url(#${NO_REPORT_ID})`)) return true;
  }
  return false;
}

function hasLinks(root: SvgTree): boolean {
  for (const element of elementsOf(root)) if (element.name === 'a') return true;
  return false;
}

/** A library's SVG as it may stand on a page: no style element or attribute, ids of its own, numbers of two
 *  decimals, no English names of chart parts, one role; its name comes later (namedDrawing). Errors: UserError for a style that has no class. */
export function tidySvg(root: SvgTree, options: Omit<ChartOptions, 'label' | 'kept'>): SvgTree {
  const rename = renamer(root, options.id);
  const tidy = tidyElement({...root, attributes: {}}, rename);
  const compact = tidy === null ? [] : compactSvg(tidy).children;
  const {width = '0', height = '0', viewBox} = root.attributes;
  const anchor = root.attributes['text-anchor'];
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart-svg',
      id: `${options.id}-svg`,
      // An image's parts are hidden from assistive technology, which must not happen to links.
      role: hasLinks(root) ? 'group' : 'img',
      lang: options.language,
      // Left to right even on an Arabic page: a right-to-left canvas turns every text anchor round.
      direction: 'ltr',
      width: roundNumbers('width', width),
      height: roundNumbers('height', height),
      viewBox: roundNumbers('viewBox', viewBox ?? `0 0 ${width} ${height}`),
      'font-family': FONT_FAMILY,
      'font-size': String(CHART_FONT_SIZE),
      fill: 'currentColor',
      ...(anchor === undefined ? {} : {'text-anchor': anchor}),
      'data-dir': DIRECTION[options.language],
      ...(options.monthSpan === undefined ? {} : {'data-months': monthSpanText(options.monthSpan)}),
    },
    children: [
      ...(usesNoReport(root) ? [noReportDefs(`${options.id}-${NO_REPORT_ID}`)] : []),
      ...compact,
    ],
  };
}
