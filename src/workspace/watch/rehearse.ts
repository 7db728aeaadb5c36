import type {PageName, Previews} from './preview.ts';
import type {WarmTables} from './warm-tables.ts';

/** Rehearses a page until it is fluent or the signal says that there is real work. */
export type Rehearse = (page: PageName, signal: AbortSignal) => Promise<void>;

export interface RehearsalOptions {
  /** Makers of pages that know nothing from before. */
  readonly previews: () => Previews;
  /** Tables as if read for the first time. */
  readonly tables: () => WarmTables;
  /** What reads tables again and again, as after saves of a row. */
  readonly saves: () => () => WarmTables;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds from some moment on. */
  readonly now: () => number;
}

const ROUNDS = 6;
/** Further rounds with what is known from the one before. */
const SAVES = 8;
/** Leaves the machine to the browser, which is loading the page. */
const PAUSE = 150;
/** No round begins later than this, in milliseconds: some analyses take a second a round. */
const LONGEST = 8000;

/**
 * Makes a page of each analysis a few times from nothing, and a few times as after a save, and throws it away, as soon as
 * somebody looks at it: V8 optimises what runs often, and the first saves are as quick as later ones. Errors: as Previews.document.
 */
export function createRehearsal(options: RehearsalOptions): Rehearse {
  const {previews, tables, saves, pause, now} = options;
  const rehearsed = new Set<string>();
  return async (page, signal) => {
    if (rehearsed.has(page.analysis)) return;
    rehearsed.add(page.analysis);
    const end = now() + LONGEST;
    const saved = saves();
    const known = previews();
    for (let round = 0; round < ROUNDS + SAVES; round += 1) {
      await pause(PAUSE, signal);
      if (signal.aborted || now() > end) return;
      const isFresh = round < ROUNDS;
      const own = isFresh ? previews() : known;
      const made = await own.document(page, isFresh ? tables() : saved());
      if (made === null || signal.aborted) return;
      own.cells(made, page.language);
      await own.page(made, page.language);
    }
  };
}
