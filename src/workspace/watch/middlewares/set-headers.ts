import type {Middleware} from './middleware.ts';

const HEADERS = {
  // The next save makes another page of the same address.
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

/** What holds for every answer. */
export function setHeaders(): Middleware {
  return function setHeadersMiddleware(_request, response, next) {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    next();
  };
}
