#!/usr/bin/env node
// Starts the command line from one prepared bundle of the TypeScript sources (bundle/prebundle.js), or, where that cannot
// be had, from the sources as they are. Analyses that import "rasd" or "arquero" get the same modules either way.
import {prebundled} from './bundle/prebundle.js';

// Days are counted in UTC; a date read in local time would give other bytes elsewhere.
process.env.TZ = 'UTC';

// A reader that has seen enough (`rasd events | head`) is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const {run, ...build} = prebundled();
const {main, keepCode} = run === null ? await fromSources() : run();
process.exitCode = await main(process.argv.slice(2), build);
keepCode();

async function fromSources() {
  const {register} = await import('tsx/esm/api');
  register();
  process.setSourceMapsEnabled(true);
  const {main} = await import('./main.ts');
  return {main, keepCode: () => undefined};
}
