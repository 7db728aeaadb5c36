import type {ReadRecord} from '../notebook/document.ts';
import type {Fault} from '../values/fault.ts';
import type {ProfileRow} from './profile.ts';
import type {Staleness} from './record/questions.ts';

/** A file of a report as written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** What happens in a run, as values: printers turn them into lines. Times are for the reader alone. */
export type RunEvent =
  | {readonly event: 'waiting'; readonly holder: number}
  | {readonly event: 'reading'}
  | {
      readonly event: 'read';
      readonly tables: readonly {readonly name: string; readonly rows: number}[];
      readonly warnings: number;
      readonly milliseconds: number;
    }
  | {readonly event: 'fresh'; readonly report: string}
  | {
      readonly event: 'building';
      readonly report: string;
      readonly number: number;
      readonly of: number;
      /** Null: asked for although it is fresh. */
      readonly stale: Staleness | null;
    }
  | {readonly event: 'step'; readonly report: string; readonly step: string}
  | {
      readonly event: 'built';
      readonly report: string;
      readonly files: readonly WrittenFile[];
      readonly reads: readonly ReadRecord[];
      readonly warnings: readonly Fault[];
      /** What was done anew: cells, page, or neither. */
      readonly cells: boolean;
      readonly page: boolean;
      readonly milliseconds: number;
    }
  | {readonly event: 'failed'; readonly report: string; readonly faults: readonly Fault[]}
  | {readonly event: 'removed'; readonly report: string}
  | {readonly event: 'profile'; readonly rows: readonly ProfileRow[]}
  | {
      readonly event: 'done';
      readonly built: number;
      readonly fresh: number;
      readonly failed: number;
      readonly milliseconds: number;
    };

/** Is told of each event as it happens. */
export type Tell = (event: RunEvent) => void;
