import {UserError} from '../values/fault.ts';
import type {Effects} from './effects.ts';

/** Packages that compute or draw what stands on a page. */
const SHOWN = [
  'arquero',
  '@observablehq/plot',
  'vega',
  'vega-lite',
  'vega-embed',
  'highlight.js',
  'markdown-it',
];

interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

/** Versions of Rasd and of the packages behind a page, as the lock file has them. */
export function packageVersions(effects: Effects): readonly PackageVersion[] {
  const bytes = effects.readBytes('package-lock.json');
  if (bytes === null)
    throw new UserError(
      'package-lock.json is not there; run rasd in the workspace folder, after npm install',
    );
  const text = Buffer.from(bytes).toString('utf8');
  if (last?.text !== text) last = {text, versions: versionsIn(text)};
  return last.versions;
}

interface Versions {
  readonly text: string;
  readonly versions: readonly PackageVersion[];
}

/** A process that goes on asks again for each page. */
let last: Versions | null = null;

function versionsIn(text: string): PackageVersion[] {
  const lock = JSON.parse(text) as {
    version?: string;
    packages: Record<string, {version?: string}>;
  };
  const packages = SHOWN.map((name) => ({
    name,
    version: lock.packages[`node_modules/${name}`]?.version ?? '',
  }));
  return [
    {name: 'rasd', version: lock.version ?? ''},
    ...packages.filter(({version}) => version !== ''),
  ];
}
