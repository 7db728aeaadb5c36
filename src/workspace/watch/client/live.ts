import {showFaults, type ShownFault} from './error-panel.ts';
import {keepFolds, keepScroll} from './keep-view.ts';
import {rememberBlocks, syncBlocks, type Renewed} from './sync-blocks.ts';

/** Tells the page's program of blocks that it has not worked on yet. */
const RENEWED = 'rasd:renewed';
/** Tells tests and measurements that what was sent is on the page. */
const UPDATED = 'rasd:updated';

const frame = document.querySelector('.frame');
let hash = document.currentScript?.dataset['liveHash'] ?? '';
const file = decodeURIComponent(location.pathname.slice(1)) || 'index.html';

function update(live: Element, next: Element, part: 'cells' | 'page'): void {
  const renewed = keepScroll(() => {
    const blocks: readonly Renewed[] = syncBlocks(live, next);
    keepFolds(blocks);
    return blocks;
  });
  untended.push(...renewed.map(({block}) => block));
  // Before the whole page is there, the program would draw new charts from the old data.
  if (part === 'page') tendRenewed();
  document.dispatchEvent(new CustomEvent(UPDATED, {detail: part}));
}

const untended: Element[] = [];

function tendRenewed(): void {
  for (const block of untended.splice(0))
    if (block.isConnected) block.dispatchEvent(new Event(RENEWED, {bubbles: true}));
}

/** Counts what was sent: a page that is still on its way is given up where something newer came. */
let turn = 0;

function showCells(html: string): void {
  turn += 1;
  hash = ''; // what shows is no page that was served
  const main = document.querySelector('main');
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (main !== null && next !== null) update(main, next, 'cells');
}

async function showPage(next: string): Promise<void> {
  if (next === hash) return;
  const own = (turn += 1);
  const answer = await fetch(location.pathname, {cache: 'no-store'});
  const {text, style} = withoutStyle(await answer.text());
  if (own !== turn) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  const nextFrame = page.querySelector('.frame');
  if (!answer.ok) return;
  if (frame === null || nextFrame === null) return location.reload();
  hash = page.querySelector<HTMLElement>('script[data-live-hash]')?.dataset['liveHash'] ?? '';
  document.title = page.title;
  adoptStyle(style);
  adoptCharts(page);
  update(frame, nextFrame, 'page');
}

/** Taken out, because the policy holds for parsed pages too, and does not know the new sheet. */
function withoutStyle(html: string): {readonly text: string; readonly style: string} {
  let style = '';
  const text = html.replace(/<style>([\s\S]*?)<\/style>/, (_, found: string) => {
    style = found;
    return '';
  });
  return {text, style};
}

/** The policy names one sheet, that which was served first; one made by script needs no leave. */
function adoptStyle(style: string): void {
  if (style === '' || style === shownStyle) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  document.querySelector('style')?.remove();
  shownStyle = style;
}
let shownStyle = document.querySelector('style')?.textContent ?? '';

/** What the page's program draws from. */
function adoptCharts(page: Document): void {
  const [old, next] = [document, page].map((each) => each.querySelector('#rasd-charts'));
  if (old && next && old.textContent !== next.textContent) old.textContent = next.textContent;
}

function listen(): void {
  const query = new URLSearchParams({page: file, hash});
  const source = new EventSource(`/-/live?${query}`);
  const on = <Data>(name: string, work: (data: Data) => void) =>
    source.addEventListener(name, ({data}: MessageEvent<string>) => work(JSON.parse(data) as Data));
  on<{html: string}>('cells', ({html}) => showCells(html));
  on<{hash: string}>('page', (data) => void showPage(data.hash));
  on<{faults: ShownFault[]}>('faults', ({faults}) => showFaults(faults));
}

if (frame !== null) rememberBlocks(frame);
listen();
