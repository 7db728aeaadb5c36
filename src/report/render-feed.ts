import {createHash} from 'node:crypto';
import {arabDigits} from '../values/arab-digits.ts';
import type {Language} from '../values/localized.ts';
import type {Digits} from '../values/number-text.ts';
import {html, type Safe} from './html.ts';
import {feedName, indexName, type IndexEntry} from './render-index.ts';
import {hasArabDigits} from './page-digits.ts';
import {wordsOf} from './words.ts';

const NO_DAY = '1970-01-01';

export interface FeedOptions {
  readonly language: Language;
  /** Digits of the Arabic edition; default `latn`. */
  readonly digits?: Digits;
  /** Address where the pages will stand, with a slash at its end; empty: links are relative. */
  readonly site: string;
}

/**
 * The reports as an Atom feed (RFC 4287), in the order given. Its dates are the as-of days of the reports
 * and its ids come from their names, so that the same reports give the same bytes.
 */
export function renderFeed(entries: readonly IndexEntry[], options: FeedOptions): string {
  const {language, site} = options;
  const words = wordsOf(language);
  const latest = entries.map(day).sort().at(-1) ?? NO_DAY;
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
      <id>${nameUrn(`feed ${language}`)}</id>
      <title>${words.index_title}</title>
      <subtitle>${words.index_subtitle}</subtitle>
      <updated>${latest}T00:00:00Z</updated>
      <author><name>Rasd</name></author>
      <link rel="self" type="application/atom+xml" href="${site}${feedName(language)}" />
      <link rel="alternate" type="text/html" href="${site}${indexName(language)}" />
      ${entries.map((entry) => renderEntry(entry, options))}</feed
    > `;
  return feed.html;
}

function renderEntry(entry: IndexEntry, {language, digits, site}: FeedOptions): Safe {
  const written = hasArabDigits(language, digits) ? arabDigits : String;
  const address = `${site}${encodeURIComponent(entry.name)}.${language}.html`;
  return html`<entry>
    <id>${nameUrn(`${entry.name} ${language}`)}</id>
    <title>${written(entry.title[language])}</title>
    <summary>${written(entry.subtitle[language])}</summary>
    <updated>${day(entry)}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${address}" />
  </entry> `;
}

/** Atom asks for a day of every entry. */
function day({updated}: IndexEntry): string {
  return updated ?? NO_DAY;
}

/** A UUID of version 8 (RFC 9562: own use of the bits) from a name's SHA-256. */
function nameUrn(name: string): string {
  const hash = createHash('sha256').update(`rasd ${name}`).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}
