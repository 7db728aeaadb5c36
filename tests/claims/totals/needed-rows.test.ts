import {expect, it} from 'vitest';
import {auditOf} from '../../../src/claims/totals/audit-of.ts';
import {boundsOf} from '../../../src/claims/totals/bounds-of.ts';
import {neededArticles, neededClaims} from '../../../src/claims/totals/needed-rows.ts';
import {openTables} from '../../../src/notebook/tables.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {readWorkspace} from '../../../src/workspace/read-workspace.ts';

const tables = openTables(
  readWorkspace('data', createDiskEffects(process.cwd())).tables,
  DEFAULT_RULES,
);
const whole = {
  claims: tables.rows('claims'),
  articles: tables.rows('articles'),
  outlets: tables.rows('outlets'),
  regions: tables.rows('regions'),
};
const needed = {
  ...whole,
  claims: neededClaims(whole.claims),
  articles: neededArticles(whole.articles),
};
const options = {links: tables.rows('links')};

it('is enough for every bound and every check of the real tables', () => {
  expect(boundsOf(needed, options)).toEqual(boundsOf(whole, options));
  expect(auditOf(needed, options)).toEqual(auditOf(whole, options));
}, 60_000);

it('is the same whatever a convoy had of trucks, and another with its number of convoys', () => {
  const change = (measure: string) =>
    whole.claims.map((claim) =>
      claim.scope === 'incident' && claim.event_kind === 'convoy' && claim.measure === measure
        ? {...claim, low: 9, high: null, qualifier: 'at_least' as const}
        : claim,
    );
  expect(neededClaims(change('trucks'))).toEqual(needed.claims);
  expect(neededClaims(change('convoys'))).not.toEqual(needed.claims);
});

it('keeps totals as they are', () => {
  const totals = whole.claims.filter(({scope}) => scope === 'total');
  expect(neededClaims(totals)).toEqual(totals);
});
