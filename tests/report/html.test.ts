import {expect, test} from 'vitest';
import {escapeText, html, joined, plainText, raw, type Part} from '../../src/report/html.ts';

test.each([
  ['<b>', '&lt;b&gt;'],
  [`"'&`, '&quot;&#39;&amp;'],
  ['a\u202eb\u2066c', 'abc'],
  ['a\u0000b\u0007c\td\ne', 'abc\td\ne'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['lone \ud800 and pair 😀', 'lone  and pair 😀'],
])('%j is written %j', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test('values are escaped, lists joined, nothing left of nothing', () => {
  const list: Part[] = ['<', raw('<i>'), 3, null, undefined, false, [html`<b>${'>'}</b>`]];
  expect(html`<p title="${'"'}">${list}</p>`.html).toBe(
    '<p title="&quot;">&lt;<i>3<b>&gt;</b></p>',
  );
});

test('an object that looks like safe HTML is not', () => {
  const forged = JSON.parse('{"html": "<script>"}') as string;
  expect(() => html`${forged}`.html).toThrow();
});

test('indentation and broken tags of the source file are not written, spaces of values are', () => {
  const link = html`<a href="#long-enough-to-be-broken-by-the-formatter" class="and-so-is-the-end"
    >${'a\n      b'}</a
  >`;
  expect(link.html).toBe(
    '<a href="#long-enough-to-be-broken-by-the-formatter" class="and-so-is-the-end">a\n      b</a>',
  );
});

test('joined puts the separator between', () => {
  expect(html`${joined(['a', 'b', 'c'], ', ')}`.html).toBe('a, b, c');
  expect(plainText('رقم\u200f')).toBe('رقم\u200f');
});
