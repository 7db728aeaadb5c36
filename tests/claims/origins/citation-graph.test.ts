import {describe, expect, it} from 'vitest';
import {citationGraph} from '../../../src/claims/origins/citation-graph.ts';
import {articlesOf, claim, outlet} from '../rows.ts';

describe('the citation graph', () => {
  const claims = [
    claim('north-1', {attributed_to: 'sohr'}),
    claim('north-1', {attributed_to: 'sohr', mention: 2}),
    claim('north-2', {attributed_to: 'sohr; local sources'}),
    claim('sohr-1', {attributed_to: 'own'}),
  ];
  const tables = {claims, articles: articlesOf(claims), outlets: [outlet('north'), outlet('sohr')]};

  it('has one row for each outlet, source and kind, with claims and articles', () => {
    expect(citationGraph(tables).objects()).toEqual([
      {outlet_id: 'north', source_id: 'north', source_kind: 'anonymous', claims: 1, articles: 1},
      {outlet_id: 'north', source_id: 'sohr', source_kind: 'outlet', claims: 3, articles: 2},
      {outlet_id: 'sohr', source_id: 'sohr', source_kind: 'own', claims: 1, articles: 1},
    ]);
  });

  it('does not depend on the order of rows', () => {
    const turned = citationGraph({...tables, claims: claims.toReversed()});
    expect(turned.objects()).toEqual(citationGraph(tables).objects());
  });
});
