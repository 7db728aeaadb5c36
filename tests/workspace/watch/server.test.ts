import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {request as send, type IncomingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {raw} from '../../../src/report/html.ts';
import {renderShell} from '../../../src/report/page-shell.ts';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {createPages} from '../../../src/workspace/watch/pages.ts';
import {startServer, type LiveServer} from '../../../src/workspace/watch/server.ts';
import {createViewers} from '../../../src/workspace/watch/viewers.ts';

const SCRIPT = 'console.log("live")';
const PAGE = renderShell({
  language: 'en',
  title: 'One',
  description: 'One',
  style: 'b { color: red; }',
  script: '0;',
  links: null,
  metadata: null,
  body: raw('<div class="frame"><main>one</main></div>'),
});
const REQUEST = {
  data: 'data',
  out: 'reports',
  rules: {},
  params: {},
  isStatic: true,
  editions: {every: null, from: null, to: null},
};

let root = '';
let server: LiveServer;
const viewers = createViewers();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rasd-serve-'));
  for (const folder of ['reports/deep', 'data']) mkdirSync(join(root, folder), {recursive: true});
  writeFileSync(join(root, 'data/claims.csv'), 'secret');
  writeFileSync(join(root, 'secret.html'), 'secret');
  for (const file of ['one.en.html', 'قوافل.ar.html', '.hidden.html', 'deep/two.html'])
    writeFileSync(join(root, 'reports', file), PAGE);
  writeFileSync(join(root, 'reports/manifest.json'), '{"secret": 1}');
  symlinkSync(join(root, 'secret.html'), join(root, 'reports/link.html'));
  symlinkSync(join(root, 'data'), join(root, 'reports/folder.html'));
  const pages = createPages(REQUEST, createDiskEffects(root));
  server = await startServer(0, {pages, viewers, onView: () => {}, script: SCRIPT});
});
afterAll(async () => {
  await server.close();
  rmSync(root, {recursive: true});
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a path as it is written: neither `..` nor `//` is put right. */
function ask(
  path: string,
  options: {method?: string; headers?: Record<string, string>} = {},
): Promise<Answer> {
  const {method = 'GET', headers = {}} = options;
  return new Promise((done, fail) => {
    const request = send(
      {host: '127.0.0.1', port: server.port, path, method, headers},
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => void (text += part.toString('utf8')));
        response.on('end', () =>
          done({status: response.statusCode, headers: response.headers, text}),
        );
      },
    );
    request.on('error', fail);
    request.end();
  });
}

describe('the server of rasd watch', () => {
  it('serves a report with the live script, and the policy lets in nothing else', async () => {
    const {status, headers, text} = await ask('/one.en.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect([
      headers.etag,
      headers['last-modified'],
      headers['access-control-allow-origin'],
    ]).toEqual([undefined, undefined, undefined]);
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
    const policyOf = (html: string) =>
      /Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
    const added = policyOf(text)
      .split('; ')
      .filter((part) => !policyOf(PAGE).split('; ').includes(part));
    expect(added.length).toBe(2);
    expect(added[0]).toMatch(/^script-src 'sha256-[^']*' 'sha256-[^']*'$/);
    expect(added[1]).toBe("connect-src 'self'");
    const without = text
      .replace(/<script data-live-hash="[0-9a-f]{64}">[^<]*<\/script>/, '')
      .replace(policyOf(text), policyOf(PAGE));
    expect(without).toBe(PAGE);
  });

  it('answers HEAD as GET, without the page', async () => {
    const [get, head] = await Promise.all([
      ask('/one.en.html'),
      ask('/one.en.html', {method: 'HEAD'}),
    ]);
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      get.headers['content-length'],
    ]);
  });

  it('serves names in Arabic, and a query does not matter', async () => {
    expect((await ask(`/${encodeURIComponent('قوافل.ar.html')}?x=1`)).status).toBe(200);
  });

  it.each([
    '/../secret.html',
    '/../data/claims.csv',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/deep/two.html',
    '/deep',
    '/deep/',
    '//secret.html',
    '/link.html',
    '/folder.html',
    '/folder.html/claims.csv',
    '/.hidden.html',
    '/manifest.json',
    '/one.en.html%00',
    '/one.en.html/',
    '/%',
    '/%ff',
    '/',
    '*',
    'http://evil.example/secret.html',
  ])('has no page at %s', async (path) => {
    const {status, text} = await ask(path);
    expect([404, 400]).toContain(status);
    expect(text).not.toContain('secret"');
    expect(text).not.toBe('secret');
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '[::1]:80'])(
    'refuses the host %s',
    async (host) => {
      expect((await ask('/one.en.html', {headers: {host}})).status).toBe(403);
    },
  );

  it('answers to localhost, and refuses pages of other origins', async () => {
    const host = `localhost:${server.port}`;
    expect((await ask('/one.en.html', {headers: {host}})).status).toBe(200);
    expect((await ask('/one.en.html', {headers: {origin: `http://${host}`}})).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', `http://evil.example:${server.port}`])
      expect((await ask('/-/live?page=one.en.html', {headers: {origin}})).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    const {status, headers} = await ask('/one.en.html', {method});
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('listens on this machine alone', async () => {
    const other = fetch(`http://[::1]:${server.port}/one.en.html`);
    await expect(other).rejects.toThrow();
  });

  it('streams messages to those who have the page open', async () => {
    const stop = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${server.port}/-/live?page=one.en.html&hash=a`, {
      signal: stop.signal,
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(viewers.files()).toEqual(['one.en.html']);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    viewers.sendPage('one.en.html', 'a');
    viewers.sendPage('other.html', 'b');
    viewers.sendPage('one.en.html', 'c');
    viewers.sendAll({event: 'faults', faults: [{message: 'two\nlines', severity: 'error'}]});
    let text = '';
    while (!text.includes('lines')) text += (await reader?.read())?.value ?? '';
    expect(text).toBe(
      'retry: 500\n\nid: 1\nevent: page\ndata: {"hash":"c"}\n\nid: 1\nevent: faults\ndata: {"faults":[{"message":"two\\nlines","severity":"error"}]}\n\n',
    );
    stop.abort();
    await expect.poll(() => viewers.files()).toEqual([]);
  });

  it('says which port is taken', async () => {
    const again = startServer(server.port, {
      pages: createPages(REQUEST, createDiskEffects(root)),
      viewers,
      onView: () => {},
      script: SCRIPT,
    });
    await expect(again).rejects.toThrow(
      `port ${server.port} cannot be used (EADDRINUSE); give another by --port`,
    );
  });
});
