import type {Renewed} from './sync-blocks.ts';

/** Opens the folds of new blocks that were open in those whose places they took. */
export function keepFolds(renewed: readonly Renewed[]): void {
  for (const {old, block} of renewed) {
    if (old === null) continue;
    const before = foldsOf(old);
    for (const [place, fold] of foldsOf(block).entries())
      fold.open = before[place]?.open ?? fold.open;
  }
}

function foldsOf(block: Element): HTMLDetailsElement[] {
  const inside = [...block.querySelectorAll('details')];
  return block instanceof HTMLDetailsElement ? [block, ...inside] : inside;
}

/** Does some work on the page, and leaves what stood at the top of the window where it stood. */
export function keepScroll(work: () => readonly Renewed[]): readonly Renewed[] {
  const top = topBlock();
  const before = top?.getBoundingClientRect().top ?? 0;
  const renewed = work();
  if (top === null) return renewed;
  const now = renewed.find(({old}) => old === top)?.block ?? top;
  if (now.isConnected)
    scrollBy({top: now.getBoundingClientRect().top - before, behavior: 'instant'});
  return renewed;
}

/** The first block or entry that is not wholly above the window. */
function topBlock(): Element | null {
  if (scrollY === 0) return null;
  const blocks = document.querySelectorAll('main > *, main section > *, ol.entries > li');
  for (const block of blocks) {
    const {bottom, height} = block.getBoundingClientRect();
    const isInner = block.matches('section') || block.matches('ol.entries');
    if (!isInner && height > 0 && bottom > 0) return block;
  }
  return null;
}
