/**
 * The index's program: shows the search box and hides the reports whose titles lack a word that was
 * typed. Letters are compared without Arabic vowel signs and with the forms of alef, yeh and teh marbuta
 * made one, as readers type them.
 */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const box = document.querySelector('.search');
  const field = document.getElementById('search');
  const said = box.querySelector('output');
  const plain = (text) =>
    text.toLowerCase().normalize('NFKD').replace(/[\\u0300-\\u036f\\u0640\\u064b-\\u0655\\u0670]/g, '')
      .replace(/[\\u0622\\u0623\\u0625\\u0671]/g, '\\u0627').replace(/\\u0649/g, '\\u064a').replace(/\\u0629/g, '\\u0647')
      .replace(/[\\u0660-\\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const written = (number) => document.documentElement.dataset.digits === 'arab'
    ? String(number).replace(/\\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : String(number);
  const reports = [...document.querySelectorAll('.reports > li')].map((item) => [
    item,
    plain(item.querySelector('h2').textContent + ' ' + item.querySelector('.subtitle').textContent + ' ' +
      (item.querySelector('.editions')?.textContent ?? '')),
  ]);
  const search = () => {
    const words = plain(field.value).split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const [item, text] of reports) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
    }
    said.textContent = words.length === 0 ? '' : said.dataset.text.replace('{n}', written(shown));
  };
  field.addEventListener('input', search);
  box.hidden = false;
  search();
})();
`;
