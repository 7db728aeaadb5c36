import createParser, {type MarkdownIt, type Token} from 'markdown-it';
import {html, escapeText, raw, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import type {PageContext} from './page-context.ts';
import {maybeWebAddress} from './web-address.ts';

/**
 * Markdown of a text cell as HTML: no HTML inside, no pictures, headings from h3 down, links only to this
 * page (`#g12`) and to http and https. `[^name]` is a footnote: a link to the rule of that name.
 */
export function renderMarkdown(markdown: string, page: PageContext): Safe {
  return raw(parserFor(page).render(markdown));
}

/** The same for one line, without a paragraph around it. */
export function renderInlineMarkdown(markdown: string, page: PageContext): Safe {
  return raw(parserFor(page).renderInline(markdown));
}

function parserFor(page: PageContext): MarkdownIt {
  const parser = createParser({html: false, linkify: false, typographer: false});
  parser.disable(['image', 'html_block', 'html_inline']);
  parser.validateLink = (address) => isPageAnchor(address) || maybeWebAddress(address) !== null;
  parser.normalizeLink = (address) => address;
  addFootnotes(parser, page);
  const {rules} = parser.renderer;
  rules['text'] = (tokens, index) =>
    html`${isolateNumbers(tokens[index]?.content ?? '', page.language)}`.html;
  rules['heading_open'] = (tokens, index) => `<${heading(tokens[index]?.tag)}>`;
  rules['heading_close'] = (tokens, index) => `</${heading(tokens[index]?.tag)}>\n`;
  rules['link_open'] = (tokens, index) => linkStart(attribute(tokens[index], 'href'));
  // The parser aligns cells by a style attribute, which the page's policy does not allow.
  rules['th_open'] = (tokens, index) => cellStart('th', attribute(tokens[index], 'style'));
  rules['td_open'] = (tokens, index) => cellStart('td', attribute(tokens[index], 'style'));
  rules['table_open'] = () => '<div class="scroll" tabindex="0"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  return parser;
}

/** Whether an address is a place on this page. */
export function isPageAnchor(address: string): boolean {
  return /^#[A-Za-z][\w.-]*$/.test(address);
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}

function linkStart(address: string): string {
  const target = escapeText(address);
  if (!isPageAnchor(address)) {
    return `<a href="${target}" rel="noopener noreferrer">`;
  }
  return `<a href="${target}">`;
}

function heading(tag = 'h1'): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 2)}`;
}

function cellStart(tag: 'th' | 'td', style: string): string {
  const scope = tag === 'th' ? ' scope="col"' : '';
  return style.includes('right') ? `<${tag}${scope} class="num">` : `<${tag}${scope}>`;
}

function addFootnotes(parser: MarkdownIt, page: PageContext): void {
  parser.inline.ruler.before('link', 'rule_note', (state, silent) => {
    const match = /^\[\^([a-z_][\w-]*)\]/.exec(state.src.slice(state.pos, state.pos + 80));
    const number = page.ruleNumbers.get(match?.[1] ?? '');
    if (match === null || number === undefined) return false;
    if (!silent) state.push('rule_note', '', 0).meta = {name: match[1], number};
    state.pos += match[0].length;
    return true;
  });
  parser.renderer.rules['rule_note'] = (tokens, index) => {
    const meta = tokens[index]?.meta;
    const [name, number] = [String(meta?.['name']), String(meta?.['number'])];
    return html`<sup><a class="note" href="#rule-${name}">${number}</a></sup>`.html;
  };
}
