import {livePage} from '../live-page.ts';
import type {Pages} from '../pages.ts';
import {addressOf, type Middleware} from './middleware.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
};

/** The pages of the reports, by their file names, with the live script; `/` is the index. */
export function servePages(pages: Pages, script: string): Middleware {
  return function servePagesMiddleware(request, response, next) {
    const file = fileOf(addressOf(request)?.pathname ?? '');
    const text = file === null ? null : pages.read(file);
    if (file === null || text === null) return next();
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    const served = file.endsWith('.html') ? livePage(text, script, pages.hash(file) ?? '') : text;
    response.writeHead(200, {'Content-Type': type, 'Content-Length': Buffer.byteLength(served)});
    response.end(request.method === 'HEAD' ? undefined : served);
  };
}

/** Null for what cannot be the name of a file right in the folder. */
function fileOf(path: string): string | null {
  if (path === '/') return 'index.html';
  try {
    const name = decodeURIComponent(path.slice(1));
    return /[/\\\0]/.test(name) ? null : name;
  } catch {
    return null;
  }
}
