import {describe, expect, it} from 'vitest';
import {eventFigure} from '../../../src/claims/events/event-figure.ts';
import type {Witness} from '../../../src/claims/events/witness.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES, type Rules} from '../../../src/values/rules.ts';

type Figure = Pick<ClaimRow, 'low' | 'high' | 'qualifier'> & Partial<ClaimRow>;

const number = (n: number): Figure => ({low: n, high: n, qualifier: 'exact'});
const span = (low: number, high: number): Figure => ({low, high, qualifier: 'between'});

function figureOf(figures: readonly Figure[], rules: Partial<Rules> = {}) {
  const witnesses = figures.map((figure, i): Witness => {
    const claim = {...CLAIM, claim_id: `a-1-c${i + 1}`, ...figure};
    const outlet = claim.article_id.slice(0, 1);
    return {claim, outlet, origins: [outlet], published: 0, copy: false};
  });
  return eventFigure(witnesses, 'killed', {...DEFAULT_RULES, ...rules});
}

const CLAIM: ClaimRow = {
  claim_id: 'a-1-c1',
  article_id: 'a-1',
  mention: 1,
  event_kind: 'organised_violence',
  direction: null,
  scope: 'incident',
  period: '2016-01-01',
  measure: 'killed',
  low: null,
  high: null,
  qualifier: 'exact',
  region: null,
  zone: null,
  place_from: null,
  place_via: null,
  place_to: null,
  attributed_to: 'SOHR',
  ordinal: null,
  ordinal_period: null,
  victims: null,
  subset: null,
  copy_of: null,
  note: null,
};

describe('a span and a number inside it, of one mention', () => {
  it.each([
    ['low', [number(10), span(10, 20)], {low: 10, best: 10, high: 20}],
    ['middle', [number(12), span(10, 20)], {low: 10, best: 12, high: 20}],
    ['high', [span(10, 20), number(20)], {low: 10, best: 20, high: 20}],
  ])('the number is the best figure (%s)', (_, figures, range) => {
    expect(figureOf(figures)).toEqual(range);
  });

  it.each(['median', 'lowest', 'highest', 'first'] as const)('under the rule %s', (consensus) => {
    expect(figureOf([number(18), span(10, 20)], {consensus})?.best).toBe(18);
  });

  it.each([
    ['a number outside it', [number(30), span(10, 20)], 15],
    ['a number of another mention', [{...number(18), mention: 2}, span(10, 20)], 15],
    ['a number of another source', [{...number(18), attributed_to: 'SANA'}, span(10, 20)], 15],
    ['no number', [span(10, 20)], 15],
  ])('%s leaves the span its middle', (_, figures, best) => {
    expect(figureOf(figures)?.best).toBe(best);
  });
});
