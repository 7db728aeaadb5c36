import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {keepOwn, maybeOwn, ownName} from './own-cache.ts';
import {rememberSqueezed, squeeze} from './squeeze.ts';

const ROOT = new URL('../../', import.meta.url);
const CLIENT = new URL('src/report/client/', ROOT);

/** Names the packages whose code the page carries, as their licences ask. */
const BANNER =
  '/* Rasd (MIT). Contains vega, vega-embed, vega-interpreter and vega-tooltip, (c) University of Washington ' +
  'Interactive Data Lab and contributors (BSD-3-Clause); d3, (c) Mike Bostock (ISC); and what they need. */';

/** What Vega-Lite never asks Vega for, and the colour themes of vega-embed: a tenth of the program. */
const UNASKED = [
  'vega-crossfilter',
  'vega-force',
  'vega-hierarchy',
  'vega-label',
  'vega-themes',
  'vega-wordcloud',
];
const NOTHING = fileURLToPath(new URL('nothing-stub.ts', CLIENT));

/** Hash of everything the bundle is made of: the program's sources and the locked packages. */
function inputHash(): string {
  const files = readdirSync(CLIENT)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const paths = [
    ...files.map((name) => `src/report/client/${name}`),
    'src/charts/text-key.ts',
    'src/charts/month-span.ts',
    'src/values/arab-digits.ts',
    'src/values/calendar-names.ts',
    'src/values/day.ts',
    'src/values/month.ts',
    'src/values/number-text.ts',
    'src/report/client-bundle.ts',
    'src/report/dense-text.ts',
    'src/report/program-loader.ts',
    'src/report/squeeze.ts',
    'package-lock.json',
  ];
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(new URL(path, ROOT)))
      .update('\0');
  return hash.digest('hex');
}

/** A program that may stand inside a `<script>` element: neither its end nor a comment's start occurs in it. */
export function escapeScript(program: string): string {
  return program.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

async function bundle(): Promise<string> {
  const {build} = await import('esbuild');
  const result = await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: [fileURLToPath(new URL('main.ts', CLIENT))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    alias: {
      'vega-lite': fileURLToPath(new URL('vega-lite-stub.ts', CLIENT)),
      ...Object.fromEntries(UNASKED.map((name) => [name, NOTHING])),
    },
    define: {'process.env.NODE_ENV': '"production"'},
    banner: {js: BANNER},
    logLevel: 'silent',
  });
  return escapeScript(result.outputFiles[0]?.text.trim() ?? '');
}

let kept: Promise<string> | undefined;

/** The page's program as one script: vega-embed without the Vega-Lite compiler, tooltips, tables. The same sources
 *  and packages give the same bytes. Kept under the hash of all it is made of, as it is and squeezed. */
export function clientBundle(): Promise<string> {
  kept ??= cachedBundle();
  return kept;
}

async function cachedBundle(): Promise<string> {
  const inputs = inputHash();
  const [name, squeezedName] = [ownName('client', inputs), ownName('client-squeezed', inputs)];
  const [known, knownSqueezed] = [maybeOwn(name), maybeOwn(squeezedName)];
  if (known !== null && knownSqueezed !== null) {
    rememberSqueezed(known, knownSqueezed);
    return known;
  }
  const program = await bundle();
  // Sources that were saved meanwhile belong to another name.
  if (inputHash() !== inputs) return program;
  keepOwn(name, program);
  keepOwn(squeezedName, squeeze(program));
  return program;
}
