import {element} from './element.ts';
import {behindNumber, type Behind} from './evidence.ts';
import {hideTip} from './tip.ts';
import {pageDigits, pageWords} from './words.ts';

const GAP = 8;

let box: HTMLElement | null = null;
/** The link that opened it. */
let opener: HTMLElement | SVGElement | null = null;

/** One native popover for the page: Escape and a click beside it close it. */
function previewBox(): HTMLElement {
  if (box !== null) return box;
  const made = element('div', {popover: '', class: 'preview', role: 'dialog', tabindex: '-1'});
  made.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    const {activeElement} = document;
    const isElsewhere = activeElement !== null && activeElement !== document.body;
    if (!isElsewhere || made.contains(activeElement)) opener?.focus();
  });
  made.addEventListener('click', ({target}) => {
    // A link that leads elsewhere on the page takes the reader there.
    if (target instanceof Element && target.closest('a[href^="#"]') !== null) {
      opener = null;
      made.hidePopover();
    }
  });
  document.body.append(made);
  return (box = made);
}

function fill(made: HTMLElement, id: string, {title, entries, count}: Behind): void {
  const words = pageWords();
  const close = element('button', {type: 'button', 'aria-label': words.close}, '×');
  close.addEventListener('click', () => made.hidePopover());
  const some = entries.length < count ? ` (${entries.length} / ${count})` : '';
  made.setAttribute('aria-label', title);
  made.replaceChildren(
    element('p', {class: 'preview-head'}, element('strong', {dir: 'auto'}, title), close),
    element('ul', {}, ...entries),
    element(
      'p',
      {class: 'preview-foot'},
      element('a', {href: `#${id}`}, words.fullEntry),
      pageDigits(some),
    ),
  );
}

/** Below its link where there is room, else above; on narrow windows the style sheet lays it at the foot. */
function place(made: HTMLElement, link: Element): void {
  const {left, top, bottom, width} = link.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const {offsetWidth, offsetHeight} = made;
  const x = Math.min(
    Math.max(GAP, left + width / 2 - offsetWidth / 2),
    clientWidth - offsetWidth - GAP,
  );
  const isBelow = bottom + GAP + offsetHeight <= clientHeight || top < offsetHeight + GAP;
  const y = isBelow
    ? Math.min(bottom + GAP, clientHeight - offsetHeight - GAP)
    : top - offsetHeight - GAP;
  made.style.setProperty('--x', `${x}px`);
  made.style.setProperty('--y', `${Math.max(GAP, y)}px`);
}

function open(link: HTMLElement | SVGElement, id: string, behind: Behind): void {
  const made = previewBox();
  if (made.matches(':popover-open')) made.hidePopover();
  hideTip();
  fill(made, id, behind);
  opener = link;
  made.showPopover();
  place(made, link);
  made.scrollTop = 0;
  made.focus({preventScroll: true});
}

/** A click on a number that walks back shows what stands behind it, with a link to its entry in the appendix. Clicks that
 *  open a tab or window do so, and a browser without popovers follows the link. */
export function previewNumbers(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener(
    'click',
    (event) => {
      const {target} = event;
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!isPlain || event.button !== 0 || !(target instanceof Element)) return;
      const link = target.closest<HTMLElement | SVGElement>('a[href^="#g"]');
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      if (link === null || box?.contains(link) === true || !/^g\d+$/.test(id)) return;
      const behind = behindNumber(id);
      if (behind === null || behind.count === 0) return;
      event.preventDefault();
      // Vega would follow the link itself.
      event.stopPropagation();
      open(link, id, behind);
    },
    {capture: true},
  );
}
