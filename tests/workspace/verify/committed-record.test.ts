import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {EMPTY_MANIFEST, manifestText, type ManifestEntry} from '../../../src/workspace/manifest.ts';
import {committedRecord} from '../../../src/workspace/verify/committed-record.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-committed-'));
  mkdirSync(join(root, 'reports'));
});
afterEach(() => rmSync(root, {recursive: true}));

const title = {en: 'Convoys', ar: 'القوافل'};
const ENTRY: ManifestEntry = {
  name: 'convoys',
  analysis: 'analyses/convoys.ts',
  edition: null,
  title,
  subtitle: title,
  asOf: null,
  figures: [{label: title, value: 6, note: title}],
  params: {},
  given: {},
  rules: {},
  isStatic: false,
  reads: [],
  tables: {'claims.csv': 'c1'},
  views: {},
  sourceHash: 's1',
  code: {'analyses/convoys.ts': 'a1'},
  rasd: 'r1',
  packages: 'p1',
  node: '20',
  document: 'd1',
  outputs: {'convoys.en.html': 'e1'},
};
const manifestOf = (entry: ManifestEntry) => ({
  ...EMPTY_MANIFEST,
  reports: new Map([[entry.name, entry]]),
});

function commit(entry: ManifestEntry): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e', ...args], {cwd: root});
  git('init', '--quiet');
  writeFileSync(join(root, 'reports/manifest.json'), manifestText(manifestOf(entry)));
  git('add', '-f', 'reports/manifest.json');
  git('commit', '--quiet', '-m', 'record');
}

/** What is said of the report as it lies there, held against what was committed. */
const against = () =>
  committedRecord(manifestOf(ENTRY), ['convoys'], {
    out: 'reports',
    effects: createDiskEffects(root),
  });

describe('the record of the last commit', () => {
  it('is none where there is no git', () => {
    expect(against()).toBe(null);
  });

  it('is the same where bytes are', () => {
    commit(ENTRY);
    expect(against()).toEqual({differences: [], older: []});
  });

  it('tells where the same inputs gave other bytes, and which figure is another', () => {
    commit({
      ...ENTRY,
      figures: [{label: title, value: 7, note: title}],
      document: 'd2',
      outputs: {'convoys.en.html': 'e2'},
    });
    expect(against()).toMatchObject({
      differences: [
        {report: 'convoys', file: 'convoys.en.html', places: ['figure "Convoys": 7 is 6']},
      ],
      older: [],
    });
  });

  it.each([
    [{tables: {'claims.csv': 'c2'}}, ['claims.csv']],
    [{node: '22', rasd: 'r2'}, ['the version of Node', "Rasd's own sources"]],
    [{rules: {about: 'as_is'}}, ['asked for otherwise']],
    [{name: 'other'}, ['never recorded']],
  ])('is only older where inputs are others: %j', (changes, inputs) => {
    commit({...ENTRY, ...changes, outputs: {'convoys.en.html': 'e2'}});
    expect(against()).toEqual({differences: [], older: [{report: 'convoys', inputs}]});
  });
});
