import type {TellWatch} from '../workspace/watch/watch-events.ts';
import {printFaults} from './context.ts';
import {createPrinter} from './run-printer.ts';

/** Prints what happens while watching: a line for each save, each page that changed, each report that was written. */
export function createWatchPrinter(out: string): TellWatch {
  const run = createPrinter({json: false, out});
  return (event) => {
    run.clear();
    switch (event.event) {
      case 'listening':
        return console.log(`open ${event.address} (Ctrl-C stops)`);
      case 'saved':
        return console.log(`${event.files.join(', ')} saved`);
      case 'updated':
        return console.log(
          `  ${event.page}: ${event.part === 'cells' ? 'cells' : 'whole page'} in ${Math.round(event.milliseconds)} ms`,
        );
      case 'faults':
        printFaults(event.faults);
        return console.error('not built; the last pages stay');
      case 'mended':
        return console.log('mended');
      case 'rasd changed':
        return console.error(
          `Rasd's own sources changed (${event.files.join(', ')}); stop and start again to watch with them`,
        );
      case 'run':
        // Faults come by their own event, once.
        if (event.of.event !== 'fresh' && event.of.event !== 'failed') run.tell(event.of);
    }
  };
}
