/** Exit codes by signal, as shells have them. */
const CODES = {SIGINT: 130, SIGTERM: 143} as const;

/**
 * Ends the process on Ctrl-C. Files are written and renamed within one turn, in which no signal is heard, so that none is
 * half written; what holds something lets go of it as the process exits. In: what is done to the terminal first.
 */
export function stopCleanly(first: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      first();
      console.error('stopped; reports that were not finished are as they were');
      process.exit(CODES[signal]);
    });
  }
}
