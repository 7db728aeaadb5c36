/** A cell's text as a message shows it: in double quotes, cut at 60 characters, with characters that
 *  cannot be seen (controls, direction marks, hard spaces) written as escapes. */
export function shown(value: string | number | boolean): string {
  const text = String(value);
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, escaped)}"`;
}

function escaped(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
