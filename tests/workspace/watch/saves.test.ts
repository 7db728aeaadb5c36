import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {get} from 'node:http';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startWatching, type Watching} from './watching.ts';

const RASD = join(import.meta.dirname, '../../../src/cli/rasd.js');
const PAGES = ['notes.en.html', 'notes.ar.html', 'counts.en.html'];

interface Message {
  readonly page: string;
  readonly event: string;
  readonly data: {readonly html?: string; readonly hash?: string};
}

let watching: Watching;
const messages: Message[] = [];

/** Keeps a page open, as a browser does. */
function look(page: string): void {
  const {hash} = hashOf(page);
  get(`${watching.address}-/live?page=${page}&hash=${hash}`, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const said of whole) {
        const [event, data] = ['event', 'data'].map(
          (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(said)?.[1],
        );
        if (event !== undefined)
          messages.push({page, event, data: JSON.parse(data ?? '{}') as Message['data']});
      }
    });
    response.on('error', () => undefined); // the watch ends before
  }).on('error', () => undefined);
}

function hashOf(page: string, folder = 'reports') {
  const text = readFileSync(join(watching.root, folder, page), 'utf8');
  return {text, hash: createHash('sha256').update(text).digest('hex')};
}

beforeAll(async () => {
  watching = await startWatching();
  for (const page of PAGES) look(page);
});
afterAll(async () => {
  expect(await watching.stop()).toBe(0);
});

const SAVES: readonly (readonly [string, (text: string) => string])[] = [
  ['data/notes.csv', (text) => text.replace('b,2', 'b,5')],
  ['data/notes.csv', (text) => `${text}c,7\nd,8\n`],
  ['analyses/counts.ts', (text) => text.replace('width: 300', 'width: 310')],
  ['data/notes.csv', (text) => text.replace('a,1\n', '')],
  ['analyses/notes.ts', (text) => text.replace("en: 'Notes'", "en: 'Notes again'")],
  ['data/notes.csv', (text) => text.replace('c,7', 'c,"9"')],
  ['analyses/parts/words.ts', (text) => text.replace('LIMIT = 4', 'LIMIT = 6')],
  ['data/notes.csv', (text) => text.replace('d,8\n', '')],
];

describe('pages made at a save', () => {
  it('go to those who look at them', async () => {
    await expect.poll(() => messages.length, {timeout: 60_000}).toBeGreaterThan(2);
  });

  it('are those that rasd run writes, to the byte, whatever was saved before', async () => {
    for (const [path, edit] of SAVES) {
      messages.length = 0;
      watching.save(path, edit);
      await watching.until('built, ');
      const wrong = PAGES.filter((page) => {
        const made = messages.findLast(
          (message) => message.page === page && message.event === 'page',
        );
        return made !== undefined && made.data.hash !== hashOf(page).hash;
      });
      expect([path, wrong]).toEqual([path, []]);
      expect(messages.some(({event}) => event === 'page')).toBe(true);
    }
    const run = spawnSync(process.execPath, [RASD, 'run', '--force', '--out', 'again'], {
      cwd: watching.root,
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    for (const page of PAGES) expect(hashOf(page, 'again').text).toBe(hashOf(page).text);
  });

  it('are sent in parts: sections that are shown already are not sent again', async () => {
    messages.length = 0;
    watching.save('data/notes.csv', (text) => text.replace('c,"9"', 'c,11'));
    await watching.until('built, ');
    const sent = messages.find(({page, event}) => page === 'notes.en.html' && event === 'cells');
    expect(sent?.data.html).toContain('11');
    expect(sent?.data.html).toMatch(/<section id="provenance" data-live="keep">/);
  });
});
