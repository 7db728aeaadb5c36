import {html} from '../../../report/html.ts';
import {renderShell} from '../../../report/page-shell.ts';
import {livePage} from '../live-page.ts';
import type {Middleware} from './middleware.ts';

const TEXT = 'There is no such page; it may not be built yet.';

/** The end of the list. The page comes alive by itself once there is one of that name. */
export function sayNotFound(script: string): Middleware {
  const page = renderShell({
    language: 'en',
    title: 'Rasd',
    description: TEXT,
    style: 'body { font: 1rem/1.5 sans-serif; margin: 2rem; }',
    script: null,
    links: null,
    metadata: null,
    body: html`<main>
      <p>${TEXT} <a href="index.html">All reports</a></p>
    </main>`,
  });
  const served = livePage(page, script, '');
  return function sayNotFoundMiddleware({method}, response) {
    response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'});
    response.end(method === 'HEAD' ? undefined : served);
  };
}
