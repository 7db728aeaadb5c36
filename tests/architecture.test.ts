import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {parseSync} from 'oxc-parser';
import {describe, expect, it} from 'vitest';

/** The way of the data: a folder may import from itself and from those before it. */
const ORDER = [
  'values',
  'tables',
  'claims',
  'measures',
  'charts',
  'notebook',
  'report',
  'workspace',
  'cli',
];
const SRC = resolve(import.meta.dirname, '../src');

const files = readdirSync(SRC, {recursive: true, encoding: 'utf8'}).filter((file) =>
  file.endsWith('.ts'),
);
const imports = files.flatMap((file) => {
  const {module} = parseSync(file, readFileSync(join(SRC, file), 'utf8'));
  const requests = [
    ...module.staticImports.map(({moduleRequest}) => moduleRequest.value),
    ...module.staticExports.flatMap(({entries}) =>
      entries.flatMap(({moduleRequest}) => (moduleRequest === null ? [] : [moduleRequest.value])),
    ),
  ];
  return requests.map((request) => ({file, request}));
});

describe('the folders of src/', () => {
  it('are those of the design, beside the public index', () => {
    const top = readdirSync(SRC, {withFileTypes: true});
    expect(
      top
        .filter((entry) => entry.isDirectory())
        .map(({name}) => name)
        .sort(),
    ).toEqual([...ORDER].sort());
    expect(top.filter((entry) => !entry.isDirectory()).map(({name}) => name)).toEqual(['index.ts']);
  });

  it('import only from what stands before them', () => {
    expect(imports.length).toBeGreaterThan(100);
    const back = imports.filter(({file, request}) => {
      const from = ORDER.indexOf(file.split('/')[0] ?? '');
      if (from < 0 || !request.startsWith('.')) return false;
      const to = ORDER.indexOf(
        relative(SRC, resolve(SRC, dirname(file), request)).split('/')[0] ?? '',
      );
      return to < 0 || to > from;
    });
    expect(back).toEqual([]);
  });

  it('touch the disk only at the rim, and where the embedded fonts and the browser program are read', () => {
    const touching = imports
      .filter(({request}) => /^node:(fs|child_process|http|net)/.test(request))
      .map(({file}) => file);
    const rim =
      /^(workspace|cli)\/|^tables\/rows\/|^report\/(client-bundle|fonts|own-cache|page-style)\.ts$|^charts\/advances\//;
    expect(touching.filter((file) => !rim.test(file))).toEqual([]);
  });

  it('have no drawers', () => {
    expect(
      files.filter((file) => /(^|\/)(core|common|utils?|helpers?|misc)(\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });
});
