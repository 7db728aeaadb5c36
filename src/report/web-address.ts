import {html, plainText, type Part, type Safe} from './html.ts';

/** The address in its normal form where it is http or https, else null. */
export function maybeWebAddress(text: string): string | null {
  const trimmed = plainText(text).trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const {protocol, hostname} = new URL(trimmed);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? trimmed : null;
}

/** A link to another site, which the page's referrer policy tells nothing; an address of any other kind is shown as
 *  text. */
export function renderWebLink(address: string, content: Part): Safe {
  const target = maybeWebAddress(address);
  if (target === null) return html`<bdi dir="auto">${address}</bdi>`;
  return html`<a href="${target}">${content}</a>`;
}

/** A link to an article: its site on the screen, its whole address on paper (by the style sheet). */
export function renderSourceLink(address: string): Safe {
  const target = maybeWebAddress(address);
  if (target === null) return html`<bdi dir="auto">${address.slice(0, 300)}</bdi>`;
  const {hostname} = new URL(target);
  return renderWebLink(lettered(target), hostname.replace(/^www\./, ''));
}

/** The same address in letters instead of percent signs, where a browser makes the same of both. */
function lettered(address: string): string {
  const letters = decoded(address);
  const isSame = URL.canParse(letters) && normal(letters) === normal(address);
  return isSame && !/[\s"<>]/.test(letters) ? letters : address;
}

/** Percent signs in capitals, as RFC 3986 (6.2.2.1) makes equal. */
function normal(address: string): string {
  return new URL(address).href.replace(/%[\da-f]{2}/gi, (sign) => sign.toUpperCase());
}

/** An address as people read it: no scheme, letters instead of percent signs, cut in the middle. */
export function addressText(address: string, longest = 72): string {
  const bare = decoded(address)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
  if (bare.length <= longest) return bare;
  const signs = [...bare];
  const half = Math.floor((longest - 1) / 2);
  return signs.length <= longest
    ? bare
    : `${signs.slice(0, half).join('')}…${signs.slice(-half).join('')}`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
