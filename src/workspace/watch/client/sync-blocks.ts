/** Elements that are entered; whatever else stands in them is a block, which is kept or replaced as a whole. */
const CONTAINERS = 'div.frame, main, section, ol.entries';

/** HTML of each block as it was served, before the page's program worked on it. */
const served = new WeakMap<Element, string>();

/** A block that was put in the place of another; null where it is a new one. */
export interface Renewed {
  readonly old: Element | null;
  readonly block: Element;
}

/** Notes the blocks of a part of the page as they were served. */
export function rememberBlocks(part: Element): void {
  if (!part.matches(CONTAINERS)) served.set(part, part.outerHTML);
  else for (const child of part.children) rememberBlocks(child);
}

/**
 * Makes a container hold what the next one holds. Blocks whose served HTML is the same stay the very elements they are,
 * with all that was done to them; what the page's program put beside them stays as well. Out: blocks that are new.
 */
export function syncBlocks(live: Element, next: Element): Renewed[] {
  const renewed: Renewed[] = [];
  const own = [...live.children].filter((child) => isOurs(child));
  const spare = own.filter((child) => !child.matches(CONTAINERS));
  const inner = own.filter((child) => child.matches(CONTAINERS));
  const wanted = [...next.children].map((child) => {
    if (child.matches('[data-live=keep]'))
      return takeFirst(own, (old) => isSameNamed(old, child), [spare, inner]);
    if (!child.matches(CONTAINERS)) {
      const html = child.outerHTML;
      return takeFirst(spare, (old) => served.get(old) === html) ?? child;
    }
    const known = takeFirst(inner, (old) => isSameNamed(old, child));
    if (known !== null) renewed.push(...syncBlocks(known, child));
    return known ?? child;
  });
  for (const child of wanted) {
    if (child === null || child.ownerDocument === document) continue;
    const old = takeFirst(spare, (other) => isSameNamed(other, child));
    const block = document.importNode(child, true);
    rememberBlocks(block);
    renewed.push({old, block});
    wanted[wanted.indexOf(child)] = block;
    // In its very place, so that what follows does not move twice.
    old?.replaceWith(block);
  }
  for (const old of [...spare, ...inner]) old.remove();
  putInOrder(live, wanted);
  return renewed;
}

function isOurs(child: Element): boolean {
  return child.matches(CONTAINERS) || served.has(child);
}

/** Parts with an id are known by it, others by their class. */
function isSameNamed(one: Element, other: Element): boolean {
  if (one.localName !== other.localName || one.id !== other.id) return false;
  return one.id !== '' || one.className === other.className;
}

/** Takes the first that fits out of a list, and out of the other lists that it stands in. */
function takeFirst(
  list: Element[],
  fits: (element: Element) => boolean,
  others: readonly Element[][] = [],
): Element | null {
  const found = list.find(fits) ?? null;
  if (found === null) return null;
  for (const each of [list, ...others]) {
    const at = each.indexOf(found);
    if (at >= 0) each.splice(at, 1);
  }
  return found;
}

function putInOrder(live: Element, wanted: readonly (Element | null)[]): void {
  let at = live.firstElementChild;
  for (const child of wanted) {
    if (child === null) continue;
    while (at !== null && at !== child && !isOurs(at)) at = at.nextElementSibling;
    if (at === child) at = at.nextElementSibling;
    else live.insertBefore(child, at);
  }
}
