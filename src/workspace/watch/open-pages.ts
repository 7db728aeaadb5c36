import {UserError, type Fault} from '../../values/fault.ts';
import {sha256, type Effects} from '../effects.ts';
import type {Pages} from './pages.ts';
import type {PageName, Previews} from './preview.ts';
import type {Rehearse} from './rehearse.ts';
import type {Viewer, Viewers} from './viewers.ts';
import type {WarmTables} from './warm-tables.ts';
import type {TellWatch} from './watch-events.ts';

export interface OpenPagesOptions {
  readonly effects: Effects;
  readonly pages: Pages;
  readonly viewers: Viewers;
  readonly previews: Previews;
  readonly rehearse: Rehearse;
  readonly tables: {readonly read: () => WarmTables};
  readonly tell: TellWatch;
  /** Waits some milliseconds, or until the signal says that there is no need to. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The pages that somebody has open. */
export interface OpenPages {
  /** Makes them anew and sends them, one after the other. Out: faults of those that could not be made. */
  show(signal: AbortSignal): Promise<readonly Fault[]>;
  /** Makes one and sends nothing, so that the first save is as quick as the next; ends early where a save comes. */
  warm(viewer: Viewer, signal: AbortSignal): Promise<void>;
}

/** Of each page the cells come at once, the whole of it as soon as it is made. */
export function createOpenPages(options: OpenPagesOptions): OpenPages {
  const {pages, viewers, previews, tables} = options;
  return {
    show: async (signal) => {
      const faults: Fault[] = [];
      for (const file of viewers.files()) {
        const name = pages.nameOf(file);
        if (name === null || signal.aborted) continue;
        faults.push(...(await faultsOf(() => showPage(file, name, {...options, signal}))));
      }
      return faults;
    },
    warm: async (viewer, signal) => {
      const name = pages.nameOf(viewer.file);
      if (name === null) return;
      // Faults show at the next save, or come from the run beside.
      await faultsOf(async () => {
        const made = await previews.document(name, tables.read());
        if (made === null) return;
        const cells = previews.cells(made, name.language);
        const hash = sha256(await previews.page(made, name.language));
        if (viewer.isNew && viewer.shown === hash) viewer.cells ??= cells;
        await options.rehearse(name, signal);
      });
    },
  };
}

async function showPage(
  file: string,
  name: PageName,
  options: OpenPagesOptions & {readonly signal: AbortSignal},
): Promise<void> {
  const {effects, pages, viewers, previews, tables, tell, pause, signal} = options;
  const started = effects.now();
  const told = (part: 'cells' | 'page') =>
    tell({event: 'updated', page: file, part, milliseconds: effects.now() - started});
  const made = await previews.document(name, tables.read());
  if (made === null) return;
  const cells = previews.cells(made, name.language);
  viewers.sendCells(file, cells);
  told('cells');
  await pause(0, signal); // lets the cells go out first
  if (signal.aborted) return;
  const html = await previews.page(made, name.language);
  viewers.sendPage(file, pages.preview(file, html), cells);
  told('page');
}

/** Faults a person can mend; anything else that is thrown is a bug and goes on. */
export async function faultsOf(work: () => Promise<unknown> | unknown): Promise<readonly Fault[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.faults;
    throw error;
  }
}
