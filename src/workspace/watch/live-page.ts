import {createHash} from 'node:crypto';

/** Name of the element's attribute that holds the hash of the page as it is in the folder of reports. */
export const LIVE_HASH = 'data-live-hash';

/**
 * A page as it is served: the file with one more script, which the policy allows by its hash, and leave for it to ask
 * this server and nobody else. In: the script's text, without `</script`. Pages without a policy come back as they are.
 */
export function livePage(html: string, script: string, hash: string): string {
  const policy = /(http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/;
  const at = html.lastIndexOf('</body>');
  if (!policy.test(html) || at < 0) return html;
  const element = `<script ${LIVE_HASH}="${hash}">${script}</script>`;
  // Before all others: it must see the page before the page's own program changes it.
  const body = html.indexOf('<script type="application/octet-stream"');
  const place = body < 0 ? at : Math.min(body, at);
  const served = `${html.slice(0, place)}${element}${html.slice(place)}`;
  return served.replace(policy, (_, start: string, text: string) => {
    return `${start}${livePolicy(text, script)}"`;
  });
}

/** The policy with what the live script needs, and nothing else. */
export function livePolicy(policy: string, script: string): string {
  const own = `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
  const scripts = policy.includes("script-src 'none'")
    ? policy.replace("script-src 'none'", `script-src ${own}`)
    : policy.replace('script-src ', `script-src ${own} `);
  return `${scripts}; connect-src 'self'`;
}
