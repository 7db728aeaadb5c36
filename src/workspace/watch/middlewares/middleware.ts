import type {IncomingMessage, ServerResponse} from 'node:http';

/** One rule of the server: answers, or hands on to the next. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Answers with a short plain text. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'});
  response.end(`${text}\n`);
}

/** Path and query of a request; null where it is none. */
export function addressOf({url}: IncomingMessage): URL | null {
  try {
    return new URL(url ?? '', 'http://rasd');
  } catch {
    return null;
  }
}
