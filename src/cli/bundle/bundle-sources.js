import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * The command line and all it may import as one classic script: an expression, a function of
 * `importModule` and of what Node gives a CommonJS module.
 * One script and not modules, because only of a script can V8 keep the compiled code (code-cache.js). What is
 * imported when it is needed is still evaluated only then.
 * @param {string} root folder of package.json
 * @param {Readonly<Record<string, string>>} shared what each shared module is, by the name that analyses import
 * @returns {Promise<string>}
 */
export async function bundleSources(root, shared) {
  const {build} = await import('esbuild');
  const imports = Object.entries(shared).map(
    ([name, source]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(source)})`,
  );
  const {outputFiles} = await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        "export {main} from './src/cli/main.ts';",
        "export const prepare = async () => (await import('./src/cli/prepare.ts')).prepare();",
        `export const shared = {${imports.join(', ')}};`,
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    charset: 'ascii',
    // Tagged templates would keep their signs; as lists of strings they are escaped, and their raw text stays what it is.
    supported: {'template-literal': false},
    legalComments: 'none',
    logLevel: 'silent',
    banner: {js: '(function (importModule, require, module, exports, __filename, __dirname) {'},
    footer: {js: '})'},
    plugins: [ownSources, withoutCanvas, esbuildPlace, oxcPlace, lazyFormat],
  });
  return escaped(outputFiles[0].text);
}

/** A program in ASCII, which V8 reads and holds as one byte a character; esbuild leaves comments and regular expressions
 *  as they are. */
function escaped(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A plugin that edits the text of the files a pattern names. */
function edited(name, filter, edit) {
  return {
    name,
    setup({onLoad}) {
      onLoad({filter}, ({path}) => ({
        contents: edit(readFileSync(path, 'utf8'), path),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }));
    },
  };
}

const OWN_CODE = /[\\/]src[\\/].*\.ts$/;
const OXC_CODE = /[\\/]oxc-parser[\\/]src-js[\\/].*\.js$/;

/** Sources that look for files beside themselves still find them. */
function withAddress(code, path) {
  return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
}

/** Node refuses import() in a script whose compiled code was kept. Packages that few runs need stay outside as well. */
const ownSources = edited('own-sources', OWN_CODE, (code, path) =>
  withAddress(code, path).replace(/await import\((?!'\.)/g, 'await importModule('),
);

/** It looks for its binary from where its own files lie. */
const oxcPlace = edited('oxc-place', OXC_CODE, withAddress);

/** Vega waits for a package that would measure texts by the machine's fonts; a script cannot wait, and Rasd measures itself. */
const withoutCanvas = edited('without-canvas', /[\\/]vega-canvas\.node\.js$/, (code) =>
  code.replace("await import('canvas')", 'null'),
);

/** So does esbuild. */
const esbuildPlace = edited('esbuild-place', /[\\/]esbuild[\\/]lib[\\/]main\.js$/, (code, path) =>
  code
    .replaceAll('__filename', JSON.stringify(path))
    .replaceAll('__dirname', JSON.stringify(dirname(path)))
    .replaceAll(
      'require.resolve',
      `require('node:module').createRequire(${JSON.stringify(path)}).resolve`,
    ),
);

/** Plot makes a format of numbers as it loads, which most charts never ask for; the first that a process makes takes 10 ms. */
const lazyFormat = edited('lazy-format', /[\\/]plot[\\/]src[\\/]format\.js$/, (code) =>
  code.replace(
    'const number = formatNumber(locale);',
    'let made; const number = (value) => (made ??= formatNumber(locale))(value);',
  ),
);
