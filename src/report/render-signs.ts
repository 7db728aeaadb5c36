import {html, raw, type Safe} from './html.ts';
import {isolateNumbers} from './isolate.ts';
import type {PageContext} from './page-context.ts';
import type {WordKey} from './words.ts';

/** Small drawings of the signs that all charts share (28 × 16). */
const SIGNS: readonly {readonly word: WordKey; readonly drawing: string}[] = [
  {word: 'sign_best', drawing: '<circle cx="14" cy="8" r="4.5" fill="var(--c1)"/>'},
  {
    word: 'sign_range',
    drawing:
      '<rect x="1" y="4.5" width="17" height="7" fill="var(--band)"/><circle cx="9.5" cy="8" r="3" fill="var(--c1)"/><path d="M24 2V14M21.5 2H26.5M21.5 14H26.5" stroke="var(--ink)" stroke-width="1.25"/>',
  },
  {
    word: 'sign_uncertain_cell',
    drawing:
      '<rect x="1" y="1" width="12" height="14" rx="1" fill="var(--s3)"/><path d="M4.5 12H9.5" stroke="var(--on-s3)" stroke-width="1.5"/><rect x="15" y="1" width="12" height="14" rx="1" fill="var(--s0)"/><circle cx="21" cy="12" r="1" fill="var(--on-s0)"/>',
  },
  {
    word: 'sign_open',
    drawing:
      '<path d="M3 8H24M20 4.5 24.5 8 20 11.5" fill="none" stroke="var(--c1)" stroke-width="1.5"/><circle cx="4.5" cy="8" r="3" fill="var(--c1)"/>',
  },
  {
    word: 'sign_no_report',
    drawing:
      '<path d="M2.5 15 9.5 1M7 15 14 1M11.5 15 18.5 1" stroke="var(--no-report)" stroke-width="1.2"/><path d="M21 5 27 11M27 5 21 11" stroke="var(--no-report)" stroke-width="1.5"/>',
  },
  {
    word: 'sign_contradicted',
    drawing: '<circle cx="14" cy="8" r="4.5" fill="none" stroke="var(--c1)" stroke-width="1.8"/>',
  },
];

/** The legend of signs, once on a page: what marks and numbers mean wherever they stand. */
export function renderSigns(page: PageContext): Safe {
  const items = SIGNS.map(
    ({word, drawing}) =>
      html`<li>
        <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">${raw(drawing)}</svg>
        ${isolateNumbers(page.words[word], page.language)}
      </li>`,
  );
  return html`<aside class="signs" aria-labelledby="signs-title">
    <h2 id="signs-title">${page.words.signs}</h2>
    <ul>
      ${items}
    </ul>
    <p>
      ${isolateNumbers(page.words.sign_text, page.language)} ${page.words.sign_time}
      ${page.words.sign_walk}
    </p>
  </aside> `;
}
