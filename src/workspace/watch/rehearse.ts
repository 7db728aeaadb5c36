import type {PageName, Previews} from './preview.ts';
import type {WarmTables} from './warm-tables.ts';

/** Rehearses a page until it is fluent or the signal says that there is real work. */
export type Rehearse = (page: PageName, signal: AbortSignal) => Promise<void>;

export interface RehearsalOptions {
  /** Makers of pages that know nothing from before. */
  readonly previews: () => Previews;
  /** Tables as if read for the first time. */
  readonly tables: () => WarmTables;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds from some moment on. */
  readonly now: () => number;
}

const ROUNDS = 6;
/** Leaves the machine to the browser, which is loading the page. */
const PAUSE = 150;
/** No round begins later than this, in milliseconds: some analyses take a second a round. */
const LONGEST = 6000;

/**
 * Makes a page of each analysis a few times from nothing and throws it away, as soon as somebody looks at it: V8 optimises what runs
 * often, and the first saves are as quick as later ones. Errors: as Previews.document.
 */
export function createRehearsal(options: RehearsalOptions): Rehearse {
  const {previews, tables, pause, now} = options;
  const rehearsed = new Set<string>();
  return async (page, signal) => {
    if (rehearsed.has(page.analysis)) return;
    rehearsed.add(page.analysis);
    const end = now() + LONGEST;
    for (let round = 0; round < ROUNDS; round += 1) {
      await pause(PAUSE, signal);
      if (signal.aborted || now() > end) return;
      const own = previews();
      const made = await own.document(page, tables());
      if (made === null || signal.aborted) return;
      own.cells(made, page.language);
      await own.page(made, page.language);
    }
  };
}
