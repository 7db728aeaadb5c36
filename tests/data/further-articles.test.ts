import {describe, expect, it} from 'vitest';
import {cell, DATA, readRows} from './tables.ts';

const articles = readRows(DATA, 'articles').slice(-5);
const claims = readRows(DATA, 'claims');

function figuresOf(article: string): string[] {
  return claims
    .filter((row) => row['article_id'] === article)
    .map((row) =>
      'mention event_kind direction period measure low high qualifier region ordinal attributed_to'
        .split(' ')
        .map((name) => row[name] || '-')
        .join(' '),
    );
}

describe('the five further articles', () => {
  it('have no address, and a date only as far as the text settles it', () => {
    expect(articles.map((row) => [cell(row, 'outlet_id'), row['url'], row['published']])).toEqual([
      ['sot-kurdistan', '', '2025~'],
      ['baladi-news', '', '2020-04'],
      ['orient', '', '2020-10'],
      ['sohr', '', '2021-03~'],
      ['unnamed', '', '2025'],
    ]);
  });

  it.each([
    [
      'sot-kurdistan-plane-kharab-al-jir',
      [
        '1 airlift - 2025~ flights 1 1 exact al-hasakah - own',
        '2 convoy within 2025~ convoys 1 1 exact al-hasakah - own',
        '3 convoy - 2025~ convoys 1 1 exact ar-raqqa - own',
        '3 convoy - 2025~ trucks 25 25 about ar-raqqa - own',
      ],
    ],
    [
      'baladi-news-humvees-shaddadi',
      [
        '1 convoy in 2020-04 convoys 1 1 exact al-hasakah - local sources',
        '1 convoy in 2020-04 vehicles 40 40 about al-hasakah - local sources',
        '2 convoy in 2020-03-31/2020-04-28 convoys 1 1 exact al-hasakah - own',
        '2 convoy in 2020-03-31/2020-04-28 trucks 100 - at_least al-hasakah - own',
      ],
    ],
    [
      'orient-patrol-ain-diwar',
      [
        '1 patrol - 2020-10-16/2020-10-23 convoys 1 1 exact al-hasakah - local sources',
        '2 raid - 2020-10-16/2020-10-23 killed 1 1 exact deir-ez-zor - furat-post; local media',
      ],
    ],
    [
      'sohr-reinforcement-al-omar-base',
      [
        '1 convoy - 2021-03~ convoys 1 - at_least deir-ez-zor - own',
        '2 convoy in 2021-02-23 convoys 1 1 exact al-hasakah 13 own',
        '2 convoy in 2021-02-23 vehicles 45 45 exact al-hasakah - own',
        '3 convoy in 2021-01-01/2021-02-23 convoys 13 13 exact northeast 13 own',
        '4 convoy in 2021-02-18 convoys 1 1 exact al-hasakah - own',
        '4 convoy in 2021-02-18 trucks 60 60 about al-hasakah - own',
        '5 convoy - 2021-02-14 trucks 50 50 about al-hasakah - own',
      ],
    ],
    [
      'unnamed-qasrak-reinforcement',
      [
        '1 airlift - 2025 flights 1 1 exact al-hasakah - own',
        '2 convoy in 2025 convoys 1 1 exact al-hasakah - own',
        '2 convoy in 2025 trucks 25 25 exact al-hasakah - own',
        '3 airlift - 2025 flights 1 1 exact al-hasakah - own',
        '4 isis_attack - 2025-01-01/2025 attacks 161 161 exact all - sohr',
        '5 isis_attack - 2025-01-01/2025 attacks 135 135 exact deir-ez-zor - sohr',
      ],
    ],
  ])('%s', (article, figures) => expect(figuresOf(article)).toEqual(figures));
});
