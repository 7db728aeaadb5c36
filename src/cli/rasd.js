#!/usr/bin/env node
// Starts the command line from one prepared bundle of the TypeScript sources (prebundle.js), or, where that cannot
// be had, from the sources as they are. Analyses that import "rasd" or "arquero" get the same modules either way.
import {prebundled} from './prebundle.js';

// Days are counted in UTC; a date read in local time would give other bytes elsewhere.
process.env.TZ = 'UTC';

const bundle = await prebundled();
if (bundle === null) {
  const {register} = await import('tsx/esm/api');
  register();
  process.setSourceMapsEnabled(true);
}
const {main} = await import(bundle?.main ?? './main.ts');
process.exitCode = await main(process.argv.slice(2), {
  source: bundle?.source ?? null,
  isSame: bundle?.isSame ?? (() => false),
  modules: bundle?.modules ?? {},
});
