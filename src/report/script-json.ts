import {raw, type Safe} from './html.ts';

/** Signs that could end a script, and bidi controls that would turn round what an editor shows. */
const ESCAPED = /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** JSON that may stand inside a `<script>` element: no `</script>`, no `<!--`, no line separators. */
export function scriptJson(value: unknown): Safe {
  return raw(JSON.stringify(value).replace(ESCAPED, escapeSign));
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
