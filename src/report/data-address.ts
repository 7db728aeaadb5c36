import {raw, type Safe} from './html.ts';

const NOT_IN_ADDRESS =
  // oxlint-disable-next-line no-control-regex -- a browser drops line feeds and tabs from an address
  /[\u0000-\u001f'#%&<>\\\u007f\u200e\u200f\u2028-\u202e\u2066-\u2069]| $/g;

/**
 * A `data:` address as an attribute's value in single quotes, which the address itself does not hold: double quotes and
 * spaces stand for themselves, because tables are full of them.
 */
export function quotedDataAddress(mediaType: string, text: string): Safe {
  return raw(`'${dataAddress(mediaType, text)}'`);
}

/**
 * A `data:` address with UTF-8 text, so that a download needs neither script nor request. Only ASCII
 * that an address may not hold is written in percent; other letters stay (half the size of base64 for
 * Arabic), which the URL standard allows and encodes as UTF-8.
 */
export function dataAddress(mediaType: string, text: string): string {
  const body = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(NOT_IN_ADDRESS, (sign) => (sign === "'" ? '%27' : encodeURIComponent(sign)));
  return `data:${mediaType};charset=utf-8,${body}`;
}
