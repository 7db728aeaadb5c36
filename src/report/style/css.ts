/** Marks a style sheet in a template string, so that editors and the formatter know its language. */
export function css(strings: TemplateStringsArray): string {
  return strings.raw.join('');
}
