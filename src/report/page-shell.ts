import {createHash} from 'node:crypto';
import {DIRECTION, type Language} from '../values/localized.ts';
import {html, raw, type Part, type Safe} from './html.ts';
import {scriptJson} from './script-json.ts';

export interface Shell {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly style: string;
  readonly script: string | null;
  /** Elements for the head: alternates, feeds. */
  readonly links: Part;
  /** JSON-LD, or null. */
  readonly metadata: unknown;
  readonly body: Safe;
}

/**
 * A whole HTML file that asks for nothing: styles and script inside, allowed by their SHA-256 and nothing
 * else allowed (Content Security Policy Level 3, `default-src 'none'`).
 */
export function renderShell(shell: Shell): string {
  const {language, style, script} = shell;
  const code = script === null ? null : scriptText(script);
  const page = html`<!doctype html>
    <html lang="${language}" dir="${DIRECTION[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${raw(contentPolicy(style, code))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Rasd" />
        <meta name="description" content="${shell.description}" />
        <title>${shell.title}</title>
        ${shell.links} ${element('style', '', style)} ${metadataElement(shell.metadata)}
      </head>
      <body>
        ${shell.body} ${code !== null && element('script', '', code)}
      </body>
    </html> `;
  return `${page.html.trimEnd()}\n`;
}

function metadataElement(metadata: unknown): Safe | null {
  if (metadata === null) return null;
  return element('script', ' type="application/ld+json"', scriptJson(metadata).html);
}

/** Not a template, because the formatter may move its spaces and the policy's hashes count each. */
function element(name: 'style' | 'script', attributes: string, content: string): Safe {
  return raw(`<${name}${attributes}>${content}</${name}>`);
}

/** The policy of a page: what is not named here is not allowed. The quotes stand for themselves in CSP. */
export function contentPolicy(style: string, script: string | null): string {
  return [
    "default-src 'none'",
    `script-src ${script === null ? "'none'" : hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** A program as it may stand in a script element: `</script` and `<!--` only occur in its strings. */
function scriptText(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
