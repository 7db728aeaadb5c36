import type {ServerResponse} from 'node:http';
import type {Viewer, Viewers} from '../viewers.ts';
import type {LiveMessage} from '../watch-events.ts';
import {addressOf, type Middleware} from './middleware.ts';

export const STREAM_PATH = '/-/live';

/** Server-sent events to an open page: `/-/live?page=convoys.en.html&hash=…`. In: who is told of a new viewer. */
export function streamMessages(viewers: Viewers, onView: (viewer: Viewer) => void): Middleware {
  return function streamMessagesMiddleware(request, response, next) {
    const address = addressOf(request);
    if (address?.pathname !== STREAM_PATH) return next();
    response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8'});
    if (request.method === 'HEAD') return void response.end();
    response.write('retry: 500\n\n');
    const viewer: Viewer = {
      file: address.searchParams.get('page') ?? '',
      shown: address.searchParams.get('hash') ?? '',
      cells: null,
      // Sent by browsers that had messages on a connection before, of which the address still tells.
      isNew: request.headers['last-event-id'] === undefined,
      send: (message: LiveMessage) => sendMessage(response, message),
    };
    const leave = viewers.add(viewer);
    response.on('close', leave);
    onView(viewer);
  };
}

function sendMessage(response: ServerResponse, {event, ...data}: LiveMessage): void {
  response.write(`id: 1\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
