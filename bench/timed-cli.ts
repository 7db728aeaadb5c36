import {main} from '../src/cli/main.ts';

/** Runs one command line and prints, as the last line, its seconds and the peak memory of the process. */
const started = performance.now();
process.exitCode = await main(process.argv.slice(2));
const seconds = Math.round(performance.now() - started) / 1000;
console.log(JSON.stringify({seconds, peak_mb: Math.round(process.resourceUsage().maxRSS / 1024)}));
