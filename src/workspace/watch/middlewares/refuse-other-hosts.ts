import {answerText, type Middleware} from './middleware.ts';

/**
 * Only requests that name this machine as their host: a page elsewhere whose name was made to point here (DNS rebinding)
 * names itself. Requests made by pages of other origins are refused as well.
 */
export function refuseOtherHosts(port: () => number): Middleware {
  return function refuseOtherHostsMiddleware({headers}, response, next) {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const {host = '', origin} = headers;
    const isOwn = origin === undefined || hosts.some((own) => origin === `http://${own}`);
    if (hosts.includes(host) && isOwn) next();
    else answerText(response, 403, `this server answers to http://${hosts[0]} only`);
  };
}
