import {createHash} from 'node:crypto';
import {DIRECTION, type Language} from '../values/localized.ts';
import {html, raw, type Part, type Safe} from './html.ts';
import {CHARTS_ID, PROGRAM_ID, PROGRAM_LOADER} from './program-loader.ts';
import {scriptJson} from './script-json.ts';

export interface Shell {
  readonly language: Language;
  /** Arabic-Indic digits, for the style sheet and the program; texts have them already. */
  readonly isArab?: boolean;
  readonly title: string;
  readonly description: string;
  readonly style: string;
  /** A short script that stands as it is, or null. */
  readonly script: string | null;
  /** A long program: itself, itself squeezed as it stands on the page, and what it needs of the page's charts, squeezed. */
  readonly program?: {
    readonly code: string;
    readonly data: string;
    readonly charts: string | null;
  };
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
  const {style, program} = shell;
  const scripts = [shell.script, program === undefined ? null : PROGRAM_LOADER]
    .filter((script) => script !== null)
    .map(scriptText);
  const allowed = [...scripts, ...(program === undefined ? [] : [program.code])];
  const page = html`<!doctype html>
    ${htmlTag(shell)}
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${raw(contentPolicy(style, allowed))}"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Rasd" />
        <meta name="description" content="${shell.description}" />
        <title>${shell.title}</title>
        ${shell.links} ${element('style', '', style)} ${metadataElement(shell.metadata)}
      </head>
      <body>
        ${shell.body} ${program !== undefined && programData(program)}
        ${scripts.map((script) => element('script', '', script))}
      </body>
    </html> `;
  return `${page.html.trimEnd()}\n`;
}

function htmlTag({language, isArab}: Shell): Safe {
  const digits = isArab === true ? ' data-digits="arab"' : '';
  return raw(`<html lang="${language}" dir="${DIRECTION[language]}"${digits}>`);
}

function metadataElement(metadata: unknown): Safe | null {
  if (metadata === null) return null;
  return element('script', ' type="application/ld+json"', scriptJson(metadata).html);
}

/** Blocks of data, which no browser runs; the hash in the policy is that of the program unpacked. */
function programData({data, charts}: NonNullable<Shell['program']>): Safe[] {
  return [...(charts === null ? [] : [dataBlock(CHARTS_ID, charts)]), dataBlock(PROGRAM_ID, data)];
}

function dataBlock(id: string, data: string): Safe {
  return element('script', ` type="application/octet-stream" id="${id}"`, data);
}

/** Not a template, because the formatter may move its spaces and the policy's hashes count each. */
function element(name: 'style' | 'script', attributes: string, content: string): Safe {
  return raw(`<${name}${attributes}>${content}</${name}>`);
}

/** The policy of a page: what is not named here is not allowed. The quotes stand for themselves in CSP. */
export function contentPolicy(style: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.length === 0 ? "'none'" : scripts.map(hashSource).join(' ')}`,
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
