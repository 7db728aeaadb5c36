/** An SVG element as a plain value: attributes in the order in which they are written. */
export interface SvgTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgTree | string)[];
}

/** What is read of a document's element; linkedom's and a browser's both have it. */
export interface ElementLike {
  readonly localName: string;
  readonly attributes: Iterable<{readonly name: string; readonly value: string}>;
  readonly childNodes: Iterable<NodeLike>;
}

/** A node of a document: 1 is an element, 3 a text. */
export interface NodeLike {
  readonly nodeType: number;
  readonly textContent?: string | null;
}

const ELEMENT = 1;
const TEXT = 3;

function isElement(node: NodeLike): node is NodeLike & ElementLike {
  return node.nodeType === ELEMENT;
}

/** The tree of an element. Attributes are sorted by name, because documents differ in the order they keep. */
export function readSvgTree(element: ElementLike): SvgTree {
  const attributes = [...element.attributes]
    .map(({name, value}): [string, string] => [name, value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const children: (SvgTree | string)[] = [];
  for (const node of element.childNodes) {
    if (isElement(node)) children.push(readSvgTree(node));
    else if (node.nodeType === TEXT) children.push(node.textContent ?? '');
  }
  return {name: element.localName, attributes: Object.fromEntries(attributes), children};
}

/** All elements of a tree, the root first. */
export function* elementsOf(tree: SvgTree): Generator<SvgTree> {
  yield tree;
  for (const child of tree.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** All text under an element. */
export function textOf(tree: SvgTree): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Characters that no XML may hold. */
// oxlint-disable-next-line no-control-regex -- the controls are the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it stands between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** SVG text of a tree, well-formed both as XML and inside HTML. */
export function svgText(tree: SvgTree): string {
  const attributes = Object.entries(tree.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  if (tree.children.length === 0) return `<${tree.name}${attributes}/>`;
  const inner = tree.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : svgText(child)))
    .join('');
  return `<${tree.name}${attributes}>${inner}</${tree.name}>`;
}
