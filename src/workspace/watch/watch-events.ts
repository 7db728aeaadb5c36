import type {Fault} from '../../values/fault.ts';
import type {RunEvent} from '../run-events.ts';

/** What happens while watching, as values. Times are for the reader alone. */
export type WatchEvent =
  | {readonly event: 'listening'; readonly address: string}
  | {readonly event: 'saved'; readonly files: readonly string[]}
  | {
      readonly event: 'updated';
      readonly page: string;
      /** Cells come first, the appendix and what else the page has with the whole of it. */
      readonly part: 'cells' | 'page';
      /** Since the run began, which is when the files had been quiet. */
      readonly milliseconds: number;
    }
  | {readonly event: 'faults'; readonly faults: readonly Fault[]}
  | {readonly event: 'mended'}
  | {readonly event: 'run'; readonly of: RunEvent}
  | {readonly event: 'rasd changed'; readonly files: readonly string[]};

export type TellWatch = (event: WatchEvent) => void;

/** What an open page is sent. */
export type LiveMessage =
  | {readonly event: 'cells'; readonly html: string}
  /** The page is another one than the hash that was served last; it is to be asked for again. */
  | {readonly event: 'page'; readonly hash: string}
  | {readonly event: 'faults'; readonly faults: readonly Fault[]};
