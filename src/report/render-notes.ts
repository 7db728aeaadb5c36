import type {ReportDocument} from '../notebook/document.ts';
import {RULES} from '../values/rules.ts';
import {html, type Safe} from './html.ts';
import {foreignText, isolateNumbers} from './isolate.ts';
import {pageText, type PageContext} from './page-context.ts';
import {TERMS, termName} from './terms.ts';
import {fillWords} from './words.ts';

/** Method: the rules in force as numbered notes (`#rule-about`), and the glossary of what is counted. */
export function renderMethod(document: ReportDocument, page: PageContext): Safe {
  const {words} = page;
  return html`<section class="method" id="method" aria-labelledby="method-title">
    <h2 id="method-title">${words.method}</h2>
    <p>${words.method_note}</p>
    <h3 id="rules">${words.footnotes_title}</h3>
    <ol class="rules">
      ${document.rules.map((rule) => renderRule(rule, page))}
    </ol>
    <h3 id="glossary">${words.glossary}</h3>
    <dl class="glossary">${termsOf(document).map((code) => renderTerm(code, page))}</dl>
  </section> `;
}

function renderRule(
  {name, option, wording}: ReportDocument['rules'][number],
  page: PageContext,
): Safe {
  const title = Object.hasOwn(RULES, name) ? RULES[name as keyof typeof RULES].title : null;
  const heading = title === null ? name : pageText(title, page);
  const chosen = fillWords(page.words.rule_default, {option: `${name}=${option}`});
  return html`<li id="rule-${name}">
    <b>${isolateNumbers(heading, page.language)}</b>:
    ${isolateNumbers(pageText(wording, page), page.language)}.
    <span class="id">${foreignText(chosen, page.language)}</span>
  </li> `;
}

function renderTerm(code: string, page: PageContext): Safe {
  const meaning = TERMS[code]?.meaning;
  return html`<div>
    <dt>${pageText(termName(code), page)}</dt>
    <dd>${meaning !== undefined && isolateNumbers(pageText(meaning, page), page.language)}</dd>
  </div>`;
}

/** Terms that this page uses, in the order of the glossary. */
function termsOf(document: ReportDocument): string[] {
  const used = new Set<string>(['certain', 'origin']);
  for (const {measure, scope} of document.claims) used.add(measure).add(scope);
  for (const {figures} of document.events)
    for (const measure of Object.keys(figures)) used.add(measure);
  return Object.keys(TERMS).filter((code) => used.has(code));
}
