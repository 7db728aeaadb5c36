import type {ReportDocument} from '../notebook/document.ts';
import type {Language, Localized} from '../values/localized.ts';
import {linkedClaims} from './linked-claims.ts';
import {wordsOf, type Words} from './words.ts';

/** Link targets of the appendix: short names by place in the document, safe in any attribute. */
export interface AppendixAnchors {
  readonly events: ReadonlyMap<string, string>;
  /** Of the claims that some link leads to. */
  readonly claims: ReadonlyMap<string, string>;
  readonly groups: ReadonlySet<string>;
}

/** What every part of one page needs: its language, the interface's texts and the appendix's targets. */
export interface PageContext {
  readonly language: Language;
  readonly words: Words;
  readonly anchors: AppendixAnchors;
  /** Rule name → its number in the notes. */
  readonly ruleNumbers: ReadonlyMap<string, number>;
  /** Whether the page carries the script that draws charts again in the browser. */
  readonly interactive: boolean;
}

/** The context of a document's page in one language. */
export function pageContext(
  document: Pick<ReportDocument, 'cells' | 'groups' | 'events' | 'claims' | 'rules'>,
  {language, interactive}: {readonly language: Language; readonly interactive: boolean},
): PageContext {
  const linked = linkedClaims(document);
  return {
    language,
    interactive,
    words: wordsOf(language),
    anchors: {
      events: numbered(
        document.events.map(({id}) => id),
        'e',
      ),
      claims: new Map(
        document.claims.flatMap(({id}, index) => (linked.has(id) ? [[id, `c${index + 1}`]] : [])),
      ),
      groups: new Set(document.groups.map(({id}) => id)),
    },
    ruleNumbers: new Map(document.rules.map(({name}, index) => [name, index + 1])),
  };
}

function numbered(ids: readonly string[], prefix: string): Map<string, string> {
  return new Map(ids.map((id, index) => [id, `${prefix}${index + 1}`]));
}

/** The text in the page's language; where it is missing the page says so (see missingTexts). */
export function pageText(text: Localized, {language, words}: PageContext): string {
  return text[language].trim() === '' ? words.missing_text : text[language];
}
