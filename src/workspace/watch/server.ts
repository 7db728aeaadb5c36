import {createServer, type RequestListener, type Server} from 'node:http';
import {UserError} from '../../values/fault.ts';
import {answerText, type Middleware} from './middlewares/middleware.ts';
import {refuseOtherHosts} from './middlewares/refuse-other-hosts.ts';
import {refuseWriting} from './middlewares/refuse-writing.ts';
import {sayNotFound} from './middlewares/say-not-found.ts';
import {servePages} from './middlewares/serve-pages.ts';
import {setHeaders} from './middlewares/set-headers.ts';
import {streamMessages} from './middlewares/stream-messages.ts';
import type {Pages} from './pages.ts';
import type {Viewer, Viewers} from './viewers.ts';

export interface ServerOptions {
  readonly pages: Pages;
  readonly viewers: Viewers;
  readonly onView: (viewer: Viewer) => void;
  /** The live script (see liveScript). */
  readonly script: string;
}

/** A server that listens on this machine alone. */
export interface LiveServer {
  readonly port: number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Serves the pages. In: a port, 0 for any that is free. Errors: UserError where it is taken. */
export async function startServer(port: number, options: ServerOptions): Promise<LiveServer> {
  const {pages, viewers, onView, script} = options;
  const rules: readonly Middleware[] = [
    setHeaders(),
    refuseOtherHosts((): number => portOf(server)),
    refuseWriting(),
    streamMessages(viewers, onView),
    servePages(pages, script),
    sayNotFound(script),
  ];
  const server: Server = createServer(inOrder(rules));
  await listen(server, port);
  return {
    port: portOf(server),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function inOrder(rules: readonly Middleware[]): RequestListener {
  return (request, response) => {
    const step = (at: number) => rules[at]?.(request, response, () => step(at + 1));
    try {
      step(0);
    } catch (error) {
      answerText(response, 500, error instanceof UserError ? error.message : 'a fault of Rasd');
      if (!(error instanceof UserError)) throw error;
    }
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(new UserError(`port ${port} cannot be used (${error.code}); give another by --port`)),
    );
    server.listen(port, HOST, done);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
