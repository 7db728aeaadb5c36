import {raw, type Safe} from './html.ts';

/** End tags that HTML lets go, with the spaces around them: another of their kind or their parent's end follows. */
const END_TAGS = /\n?<\/(?:li|td|th|tr|thead|tbody)>\s*/g;
const STARTS = /(<(?:li|td|th|ul)\b[^>]*>)\n|\n(?=<ul>)/g;
/** Attributes whose value may stand without quotes. Text cannot look like one, because its quotes are escaped. */
const QUOTED = / (class|scope|lang|dir|data-type|id|href)="([^\s"'=<>`]+)"(?=[ >])/g;

/**
 * The same HTML in fewer bytes, for the long lists and tables of a page (HTML Standard 13.1.2.4, "Optional tags", and
 * 13.1.2.3, "Unquoted attribute value syntax"). Not for SVG, where a value may stand before `/>`.
 */
export function tersely(part: Safe): Safe {
  return raw(
    part.html
      .replace(/>\n<(?=\/?(?:li|ul|ol|h3|t[dhrab]))/g, '><')
      .replace(END_TAGS, '')
      .replace(STARTS, (_, start = '') => start)
      .replaceAll('<br />', '<br>')
      .replace(QUOTED, ' $1=$2'),
  );
}

const TURNING = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A drawing as HTML reads it, in fewer bytes: values without quotes, but for the last before `/>`; no namespace, which
 * HTML gives by itself; no isolates in texts that nothing turns round.
 */
export function terseDrawing(svg: string): Safe {
  return raw(
    svg
      .replace(' xmlns="http://www.w3.org/2000/svg"', '')
      .replace(/ ([\w:-]+)="([^\s"'=<>`]+)"(?=[ >])/g, ' $1=$2')
      .replace(/>[^<]*[\u2066-\u2069][^<]*</g, (text) =>
        TURNING.test(text) ? text : text.replace(/[\u2066-\u2069]/g, ''),
      ),
  );
}
