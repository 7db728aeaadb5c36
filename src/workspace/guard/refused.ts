/** What an analysis may not use, each with what to use instead. The keys are global names. */
export const REFUSED: Readonly<Record<string, string>> = {
  process: 'take what may differ as a parameter of the analysis',
  require: 'import from "rasd" or from a file beside the analysis',
  module: 'write `export default analysis({…})`',
  __dirname: 'read tables by tables.read(name)',
  __filename: 'read tables by tables.read(name)',
  global: 'use the name itself',
  globalThis: 'use the name itself',
  self: 'use the name itself',
  window: 'use the name itself',
  fetch: 'put the data into a table of the data package and read it by tables.read(name)',
  Request: 'put the data into a table of the data package and read it by tables.read(name)',
  XMLHttpRequest: 'put the data into a table of the data package and read it by tables.read(name)',
  WebSocket: 'put the data into a table of the data package and read it by tables.read(name)',
  EventSource: 'put the data into a table of the data package and read it by tables.read(name)',
  navigator: 'take what may differ as a parameter of the analysis',
  localStorage: 'keep what must last in a table of the data package',
  sessionStorage: 'keep what must last in a table of the data package',
  crypto: 'use createRandom(seed) from "rasd" for random numbers',
  performance: 'time is no part of a report; `rasd run --profile` says how long each part took',
  setTimeout: 'await what you wait for',
  setInterval: 'await what you wait for',
  setImmediate: 'await what you wait for',
  eval: 'write the code itself',
  Function: 'write the function itself',
  Intl: 'use formatNumber, monthText and dateText from "rasd", which do not depend on the machine',
  AbortSignal: 'await what you wait for',
  MessageChannel: 'await what you wait for',
  BroadcastChannel: 'take what may differ as a parameter of the analysis',
  Atomics: 'await what you wait for',
  PerformanceObserver:
    'time is no part of a report; `rasd run --profile` says how long each part took',
  Event: 'it carries the time; use an object',
  CustomEvent: 'it carries the time; use an object',
  File: 'it carries the time; put the data into a table of the data package',
  WeakRef: 'keep the value itself',
  FinalizationRegistry: 'keep the value itself',
};

/** Advice for the clock and for chance, which belong to objects that are useful otherwise. */
export const CLOCK_ADVICE =
  'take the day as a parameter, or the latest day in the data; the page says "as of" by itself';
export const CHANCE_ADVICE = 'use createRandom(seed) from "rasd"';

/** Methods whose result depends on the language and region of the machine. */
export const LOCAL_METHODS: Readonly<Record<string, string>> = {
  toLocaleString: 'use formatNumber from "rasd"',
  toLocaleDateString: 'use dateText from "rasd"',
  toLocaleTimeString: 'use dateText from "rasd"',
  localeCompare: 'compare by `a < b`',
  toLocaleLowerCase: 'use toLowerCase',
  toLocaleUpperCase: 'use toUpperCase',
};

/** Functions of packages that read what no record shows, by name, whatever they are called on. */
export const READERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['loadCSV', 'loadJSON', 'loadFixed', 'loadArrow'].map((name) => [
    name,
    'put the data into a table of the data package and read it by tables.read(name)',
  ]),
);

/** Packages that an analysis may import: they compute and draw, and read nothing. */
export const PACKAGES: readonly string[] = [
  'rasd',
  'arquero',
  '@observablehq/plot',
  'jstat',
  'topojson-client',
];
