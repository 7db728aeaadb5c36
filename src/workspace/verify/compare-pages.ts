import {parseHTML} from 'linkedom';
import {CHARTS_ID} from '../../report/program-loader.ts';
import {compareChartData} from './compare-chart-data.ts';
import {placeOf, shown, type PageElement} from './page-place.ts';

/** The most that are told of one page. */
const MOST = 20;

/**
 * What differs between two pages, as sentences: in which cell of the notebook, which row, column or mark, and how.
 * Attributes and texts are compared, the data behind charts by chart, the page's own program and style as a whole.
 */
export function comparePages(before: string, after: string): string[] {
  if (before === after) return [];
  const found: string[] = [];
  compareElements(rootOf(before), rootOf(after), found);
  if (found.length === 0) return ['differs in characters outside of elements'];
  // The policy of a page holds the hashes of its style and program: it differs with them.
  const told = found.filter((text) => !text.startsWith('meta in the head'));
  return (told.length > 0 ? told : found).slice(0, MOST);
}

/** What a parsed page gives of an element, beside what says where it stands. */
interface ParsedElement extends PageElement, ParsedNode {
  readonly textContent: string | null;
  readonly outerHTML: string;
  readonly childNodes: ArrayLike<ParsedNode>;
  readonly attributes: ArrayLike<{readonly name: string; readonly value: string}>;
}

interface ParsedNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

const ELEMENT = 1;

function rootOf(page: string): ParsedElement {
  // Pages leave out end tags that HTML implies; the parser does not imply those of a table's head.
  const html = page.replaceAll('<tbody', '</th></tr></thead><tbody');
  // linkedom's types are those of a browser, which are not there.
  return parseHTML(html).document.documentElement as unknown as ParsedElement;
}

function compareElements(a: ParsedElement, b: ParsedElement, found: string[]): void {
  if (found.length > MOST || a.outerHTML === b.outerHTML) return;
  if (a.localName !== b.localName) {
    found.push(`${placeOf(a)}: ${a.localName} is ${b.localName}`);
    return;
  }
  for (const name of new Set([...namesOf(a), ...namesOf(b)])) {
    const [was, is] = [a.getAttribute(name) ?? '', b.getAttribute(name) ?? ''];
    if (was !== is) found.push(`${placeOf(a)}: ${name} ${changed(was, is)}`);
  }
  compareContents(a, b, found);
}

function compareContents(a: ParsedElement, b: ParsedElement, found: string[]): void {
  const data = a.id === CHARTS_ID ? compareChartData(textOf(a), textOf(b)) : null;
  if (data !== null && data.length > 0) {
    found.push(...data);
    return;
  }
  const [old, now] = [contentsOf(a), contentsOf(b)];
  if (old.length !== now.length) {
    found.push(`${placeOf(a)}: ${firstMissing(old, now)}`);
    return;
  }
  for (const [index, node] of old.entries()) {
    const other = now[index];
    if (other === undefined) return;
    if (isElement(node) && isElement(other)) compareElements(node, other, found);
    else if (textOf(node) !== textOf(other))
      found.push(`${placeOf(a)}: ${changed(textOf(node), textOf(other))}`);
  }
}

/** Of contents that are more or fewer: the first that only one side has. */
function firstMissing(old: readonly ParsedNode[], now: readonly ParsedNode[]): string {
  const at = old.findIndex((node, index) => textOf(node) !== textOf(now[index]));
  const first = at < 0 ? Math.min(old.length, now.length) : at;
  return old.length > now.length
    ? `${shown(textOf(old[first]))} is gone`
    : `${shown(textOf(now[first]))} came`;
}

function textOf(node: ParsedNode | undefined): string {
  return node?.textContent ?? '';
}

function contentsOf({childNodes}: ParsedElement): ParsedNode[] {
  return Array.from(childNodes).filter((node) => isElement(node) || textOf(node).trim() !== '');
}

function isElement(node: ParsedNode): node is ParsedElement {
  return node.nodeType === ELEMENT;
}

function namesOf({attributes}: ParsedElement): string[] {
  return Array.from(attributes, ({name}) => name);
}

/** `"6–8" is "6–9"`: long texts from a little before where they part. */
function changed(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const start = was.length <= 80 && is.length <= 80 ? 0 : Math.max(0, at - 30);
  const lead = start === 0 ? '' : '…';
  return `${shown(lead + was.slice(start))} is ${shown(lead + is.slice(start))}`;
}
