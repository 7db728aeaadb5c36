import {element} from './element.ts';

const SCALE = 2;

/** Style rules that a chart needs outside its page: fonts, colours as they are now, the charts' own classes. */
function ownStyle(): string {
  const rules: string[] = [];
  const names = new Set<string>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSFontFaceRule) rules.push(rule.cssText);
      if (!(rule instanceof CSSStyleRule)) continue;
      if (rule.selectorText.includes('.chart-')) rules.push(rule.cssText);
      for (const name of rule.style) if (name.startsWith('--')) names.add(name);
    }
  }
  const now = getComputedStyle(document.documentElement);
  const colours = [...names].map((name) => `${name}:${now.getPropertyValue(name)}`);
  return `:root{${colours.join(';')}}${rules.join('')}`;
}

/** A chart as a file of its own, with ground, fonts and colours. */
export function chartFile(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = ownStyle();
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', 'var(--ground)');
  copy.prepend(style, ground);
  for (const mark of copy.querySelectorAll('[tabindex]')) mark.removeAttribute('tabindex');
  return new XMLSerializer().serializeToString(copy);
}

/** Saves a file that the page made. */
export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  element('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves a chart as SVG. */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  saveBlob(new Blob([chartFile(svg)], {type: 'image/svg+xml'}), `${name}.svg`);
}

/** Saves a chart as PNG, twice as large as on the page. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartFile(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(svg.getAttribute('width')) * SCALE;
  canvas.height = Number(svg.getAttribute('height')) * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (content !== null) saveBlob(content, `${name}.png`);
}
