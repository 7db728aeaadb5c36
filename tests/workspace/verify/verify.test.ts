import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {copyWorkspace, type WorkspaceCopy} from '../../reports/workspace-copy.ts';

/** A table of one cell; the expressions leak in ways that no check of the source sees. */
const analysisOf = (value: string) => `
import {analysis, dataTable, section, text} from 'rasd';
const t = (en: string) => ({en, ar: en});
const hidden = 'toLocale' + 'String';
const clock = (day: object) => new (Object.getPrototypeOf(day).constructor)();
export default analysis({
  title: t('A light one'),
  subtitle: () => t('One table'),
  params: {},
  async *cells({tables}) {
    const claims = tables.rows('claims').length;
    yield section('numbers', t('How many?'));
    yield text(t('There are ' + claims + ' claims.'));
    yield dataTable({
      anchor: 'how-many',
      title: t('Rows on file'),
      data: {
        columns: [
          {name: 'what', label: t('What'), type: 'text'},
          {name: 'value', label: t('Value'), type: 'text'},
        ],
        rows: [{what: 'claims', value: String(claims)}, {what: 'leak', value: ${value}}],
      },
    });
  },
});
void hidden, clock;
`;

const HERE = {LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8'};

let copy: WorkspaceCopy;
beforeAll(async () => {
  copy = copyWorkspace('rasd-verified-');
  for (const name of readdirSync(join(copy.root, 'analyses')))
    rmSync(join(copy.root, 'analyses', name), {recursive: true});
  writeFileSync(join(copy.root, 'analyses/light.ts'), analysisOf(`'none'`));
  writeFileSync(
    join(copy.root, 'analyses/leaky.ts'),
    analysisOf(`String((claims * 1000 as any)[hidden]())`),
  );
  const ran = await copy.rasd(['run'], HERE);
  // Of outlets and of places without an Arabic name.
  expect([ran.code, ran.stderr]).toEqual([
    0,
    '2 warnings about the tables; "rasd check" lists them\n',
  ]);
}, 240_000);
afterAll(() => copy?.remove());

describe('rasd verify', () => {
  it('finds the real tables and a light analysis the same elsewhere, without git, and leaves nothing', async () => {
    const before = readFileSync(join(copy.root, 'reports/manifest.json'), 'utf8');
    // A folder for temporary files of its own: other tests verify at the same time.
    const temporary = mkdtempSync(join(tmpdir(), 'rasd-temporary-'));
    const {code, stdout, stderr} = await copy.rasd(['verify', 'light'], {
      ...HERE,
      TMPDIR: temporary,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^1 reports, 2 pages: the same to the last byte, in /m);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, {recursive: true});
    expect(readFileSync(join(copy.root, 'reports/manifest.json'), 'utf8')).toBe(before);
  }, 240_000);

  it('names the cell that differs and what makes it differ', async () => {
    const {code, stdout, stderr} = await copy.rasd(['verify', 'leaky'], HERE);
    expect(code).toBe(1);
    expect(stdout).toContain('1 reports, 2 pages: 2 differences');
    expect(stderr).toContain('reports/leaky.en.html differs');
    expect(stderr).toMatch(
      /table "Rows on file" \(#how-many\), row "leak", column "Value": "2,8\d\d,000" is "2\.8\d\d\.000"/,
    );
    expect(stderr.match(/cause: .*/g)).toEqual(
      Array(2).fill('cause: it differs under another locale'),
    );
  }, 480_000);

  it('tells a page that was changed by hand', async () => {
    const page = join(copy.root, 'reports/light.en.html');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace(/>none(?=\s*<)/, '>some'));
    const {code, stderr} = await copy.rasd(['verify', 'light'], HERE);
    writeFileSync(page, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/row "leak", column "Value": "none" is "some"/);
    expect(stderr).toContain('the page was changed after it was built');
  }, 240_000);

  it('verifies nothing of a report whose tables or code changed since, and says so at once', async () => {
    const edits = [
      ['data/outlets.csv', '7al Net', '7al', 'tables changed: outlets.csv'],
      ['analyses/light.ts', 'One table', 'A table', 'code changed: analyses/light.ts'],
    ] as const;
    for (const [file, from, to, why] of edits) {
      const path = join(copy.root, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(from, to));
      const {code, stdout, stderr} = await copy.rasd(['verify', 'light'], HERE);
      writeFileSync(path, text);
      expect([code, stderr]).toEqual([
        1,
        `light: not verified, its record is of other inputs (${why}); run "rasd run", then verify\n`,
      ]);
      expect(stdout).toMatch(/^1 report not verified, in /);
    }
  }, 240_000);

  it('refuses what lies outside, and what was never built', async () => {
    const outside = await copy.rasd(['verify', '--data', '../data']);
    expect(outside).toMatchObject({code: 1});
    expect(outside.stderr).toContain('"../data" lies outside of the workspace');
    const never = await copy.rasd(['verify', '--out', 'nowhere']);
    expect(never.stderr).toContain('nowhere/manifest.json knows no such report');
  });
});
