import {html, raw, type Part, type Safe} from './html.ts';

/** Content that opens on a click, without script. */
export function renderFold(summary: Part, content: Part, options: {isOpen?: boolean} = {}): Safe {
  const open = raw(options.isOpen === true ? ' open' : '');
  return html`<details class="fold" ${open}>
    <summary>${summary}</summary>
    <div class="folded">${content}</div>
  </details>`;
}
