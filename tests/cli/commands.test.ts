import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {runCli} from './run-cli.ts';

const rows = (csv: string) => parse(csv, {columns: true}) as Record<string, string>[];

describe('rasd count', () => {
  const february = ['--from', '2021-02', '--to', '2021-02', '--direction', 'in'];

  it('prints the counted table as csv and as json', async () => {
    const csv = await runCli('count', 'convoys', '--by', 'region,month', ...february);
    expect(csv.code).toBe(0);
    const hasakah = rows(csv.stdout).find((row) => row['region'] === 'al-hasakah');
    expect(hasakah).toMatchObject({month: '2021-02', low: '6', best: '6', status: 'counted'});
    const json = await runCli(
      'count',
      'convoys',
      '--by',
      'region,month',
      '--format',
      'json',
      ...february,
    );
    const list = JSON.parse(json.stdout) as Record<string, unknown>[];
    expect(list).toHaveLength(rows(csv.stdout).length);
    expect(list.find((row) => row['region'] === 'al-hasakah')).toMatchObject({low: 6, best: 6});
  });

  it('obeys rules, by name', async () => {
    const read = async (...rule: string[]) =>
      rows((await runCli('count', 'trucks', '--by', '', ...february, ...rule)).stdout)[0];
    expect(Number((await read())?.['low'])).toBeLessThan(
      Number((await read('--rule', 'about=as_is'))?.['low']),
    );
    const wrong = await runCli('count', 'trucks', '--rule', 'about=exactly');
    expect(wrong).toMatchObject({code: 1, stdout: ''});
    expect(wrong.stderr).toContain(
      'rule about has no option "exactly"; choose one of ten_percent, as_is, twenty_percent',
    );
  });

  it.each([
    [
      ['count', 'camels'],
      1,
      'measure "camels" is not known; count one of convoys, trucks, vehicles, flights, attacks, killed',
    ],
    [['count', 'convoys', '--by', 'week'], 1, '--by "week" is not understood'],
    [
      ['count', 'convoys', '--from', 'Feb 2021'],
      1,
      '--from "Feb 2021" is not a month; write YYYY-MM',
    ],
    [['count', 'convoys', '--region', 'halep'], 1, 'region "halep" is not known; choose one of'],
    [
      ['count', 'convoys', '--direction', 'sideways', '--to', '2021-01'],
      1,
      'there is no such event on file',
    ],
    [['count'], 2, "missing required argument 'measure'"],
    [['count', 'convoys', '--colour', 'red'], 2, "unknown option '--colour'"],
    [['cuont'], 2, "unknown command 'cuont'"],
    [['run', 'nothing'], 1, 'analysis "nothing" is not in analyses/; there are '],
    [['claims', '--event', 'convoy-1066-1'], 1, 'event "convoy-1066-1" is not on file'],
  ])('%s exits %i', async (args, code, message) => {
    const outcome = await runCli(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(message);
  });

  it.each(['run', 'check', 'list', 'link', 'events', 'claims', 'count'])(
    'rasd %s --help shows an example',
    async (name) => {
      const {code, stdout} = await runCli(name, '--help');
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Example:\\n +rasd ${name}`));
    },
  );
});

describe('rasd events and claims', () => {
  it('walk from a period to events and from an event to its claims with their addresses', async () => {
    const events = rows(
      (await runCli('events', '--kind', 'convoy', '--from', '2021-02-18', '--to', '2021-02-18'))
        .stdout,
    );
    const day = events.filter((row) => row['earliest'] === row['latest']);
    expect(day).toHaveLength(1);
    const claims = rows((await runCli('claims', '--event', day[0]?.['event_id'] ?? '')).stdout);
    expect(claims.map((row) => row['claim_id'])).toEqual(
      expect.arrayContaining(['north-pulse-8398-c5', 'sohr-reinforcement-al-omar-base-c6']),
    );
    expect(claims.find((row) => row['article_id'] === 'north-pulse-8398')).toMatchObject({
      outlet_id: 'north-pulse',
      url: expect.stringMatching(/^http/) as string,
    });
  });
});

describe('a folder of tables with faults', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'rasd-data-'));
    cpSync('data', data, {recursive: true});
  });
  afterEach(() => rmSync(data, {recursive: true, force: true}));

  it('is refused with every fault, its line, and exit 1; no report is touched', async () => {
    const lines = readFileSync(join(data, 'claims.csv'), 'utf8').split('\n');
    const edited = lines.map((line, i) =>
      i === 41
        ? line.replace(',1,1,exact,', ',abc,1,exact,')
        : i === 43
          ? line.replace('aleppo', 'Halep').replace('al-hasakah', 'Halep')
          : line,
    );
    writeFileSync(join(data, 'claims.csv'), edited.join('\n'));
    const reports = join(data, 'reports');
    for (const command of [['check'], ['run', '--out', reports]]) {
      const {code, stderr} = await runCli(...command, '--data', data);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /claims\.csv:42: low "abc" is not an integer; write whole digits or leave the cell empty/,
      );
      expect(stderr).toMatch(/claims\.csv:44: region "Halep" is not/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(() => readFileSync(join(reports, 'index.html'))).toThrow();
  });

  it('says how many mentions are not linked, and links them to the same events twice over', async () => {
    const kept = readFileSync(join(data, 'links.csv'), 'utf8');
    writeFileSync(join(data, 'links.csv'), kept.slice(0, kept.indexOf('\n') + 1));
    const {stdout, stderr} = await runCli('check', '--data', data);
    expect(stderr).toMatch(
      /links\.csv: \d+ mentions of incidents are not linked to an event .* run "rasd link"/,
    );
    // Two more tell of outlets and places without an Arabic name.
    expect(stderr.match(/name_ar is empty for/g)).toHaveLength(2);
    expect(stdout).toContain('0 errors, 3 warnings');
    const first = await runCli('link', '--data', data);
    const linked = readFileSync(join(data, 'links.csv'), 'utf8');
    const again = await runCli('link', '--data', data);
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(again.stdout).toMatch(/; 0 new, 0 moved;/);
    expect(readFileSync(join(data, 'links.csv'), 'utf8')).toBe(linked);
  });

  it('links.csv of the project is what rasd link makes of it', async () => {
    await runCli('link', '--data', data);
    expect(readFileSync(join(data, 'links.csv'), 'utf8')).toBe(
      readFileSync('data/links.csv', 'utf8'),
    );
  });
});
