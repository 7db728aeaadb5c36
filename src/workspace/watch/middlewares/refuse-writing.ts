import {answerText, type Middleware} from './middleware.ts';

/** Nothing can be sent here. */
export function refuseWriting(): Middleware {
  return function refuseWritingMiddleware({method}, response, next) {
    if (method === 'GET' || method === 'HEAD') return next();
    response.setHeader('Allow', 'GET, HEAD');
    answerText(response, 405, 'only GET and HEAD');
  };
}
