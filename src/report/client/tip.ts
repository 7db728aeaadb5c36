import {element} from './element.ts';

/** Where a tip points: a point of the window. */
export interface TipPlace {
  readonly x: number;
  readonly y: number;
}

const GAP = 10;

let box: HTMLElement | null = null;

function tipBox(): HTMLElement {
  box ??= element('div', {class: 'chart-tip', 'aria-hidden': 'true', dir: 'auto'});
  if (!box.isConnected) document.body.append(box);
  return box;
}

/** Shows a text beside a point, inside the window. First line strong. Screen readers hear the mark's own name. */
export function showTip(text: string, place: TipPlace): void {
  const tip = tipBox();
  const [first = '', ...rest] = text.split('\n');
  tip.replaceChildren(
    element('strong', {dir: 'auto'}, first),
    ...rest.map((line) => element('span', {dir: 'auto'}, line)),
  );
  tip.hidden = false;
  const {offsetWidth: width, offsetHeight: height} = tip;
  const {clientWidth} = document.documentElement;
  const left = Math.min(Math.max(GAP, place.x - width / 2), clientWidth - width - GAP);
  const above = place.y - height - GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${above < GAP ? place.y + GAP * 2 : above}px`;
}

/** Hides the tip. */
export function hideTip(): void {
  if (box !== null) box.hidden = true;
}
