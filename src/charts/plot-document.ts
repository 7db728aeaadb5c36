import type {ElementLike, NodeLike} from './svg-tree.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const ELEMENT = 1;
const TEXT = 3;

/** A text in a drawing. */
export class PlotText implements NodeLike {
  readonly nodeType = TEXT;
  readonly textContent: string;
  parentNode: PlotElement | null = null;

  constructor(text: string) {
    this.textContent = text;
  }
}

type PlotNode = PlotElement | PlotText;

/** The inline style of an element, as text in its attribute. */
class PlotStyle {
  readonly #element: PlotElement;
  readonly #values = new Map<string, string>();

  constructor(element: PlotElement) {
    this.#element = element;
    Object.freeze(this); // setting a style as a property fails loudly
  }

  setProperty(name: string, value: unknown): void {
    this.#values.set(name, String(value));
    const text = [...this.#values].map(([key, part]) => `${key}:${part}`).join(';');
    this.#element.setAttribute('style', text);
  }
}

/** What Observable Plot and d3-selection ask of an element, and no more: whatever else is asked is a TypeError. */
export class PlotElement implements ElementLike {
  readonly nodeType = ELEMENT;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: PlotDocument;
  readonly childNodes: PlotNode[] = [];
  parentNode: PlotElement | null = null;
  readonly #attributes = new Map<string, string>();
  #style: PlotStyle | null = null;

  constructor(ownerDocument: PlotDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  get tagName(): string {
    return this.localName;
  }

  get attributes(): {readonly name: string; readonly value: string}[] {
    return Array.from(this.#attributes, ([name, value]) => ({name, value}));
  }

  get style(): PlotStyle {
    this.#style ??= new PlotStyle(this);
    return this.#style;
  }

  get children(): PlotElement[] {
    return this.childNodes.filter((node) => node instanceof PlotElement);
  }

  get firstChild(): PlotNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): PlotNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  set textContent(text: unknown) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes.length = 0;
    if (text !== null && text !== undefined && text !== '') this.append(String(text));
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  appendChild(node: PlotNode): PlotNode {
    return this.insertBefore(node, null);
  }

  append(...nodes: readonly (PlotNode | string)[]): void {
    for (const node of nodes)
      this.appendChild(typeof node === 'string' ? new PlotText(node) : node);
  }

  insertBefore(node: PlotNode, before: PlotNode | null): PlotNode {
    node.parentNode?.removeChild(node);
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    if (at < 0) throw new TypeError('the node to insert before is no child of the element');
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  removeChild(node: PlotNode): PlotNode {
    const at = this.childNodes.indexOf(node);
    if (at < 0) throw new TypeError('the node to remove is no child of the element');
    this.childNodes.splice(at, 1);
    node.parentNode = null;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** Nothing happens to a drawing on a page, and nobody listens. */
  addEventListener(): void {}

  dispatchEvent(): boolean {
    return true;
  }
}

/**
 * A document for Observable Plot to draw in. Own code, because a whole DOM was measured: of a build of six charts over
 * 100,000 rows linkedom took a fifth, this a fortieth. drawPlot falls back to linkedom for what it lacks.
 */
export class PlotDocument {
  readonly defaultView = {Event};
  readonly documentElement = new PlotElement(this, HTML, 'html');

  createElement(name: string): PlotElement {
    return new PlotElement(this, HTML, name);
  }

  createElementNS(space: string, name: string): PlotElement {
    return new PlotElement(this, space, name);
  }

  createTextNode(text: unknown): PlotText {
    return new PlotText(String(text));
  }
}
