import {describe, expect, it} from 'vitest';
import {readPackage} from '../../../src/tables/read-package.ts';
import {messagesOf} from '../package.ts';
import {ARTICLE, check, checkClaim, CLAIM, OUTLET, PLACE, REGION} from './rasd-package.ts';

describe('labels', () => {
  it.each([
    [
      'victims',
      {victims: 'all'},
      'victims "all" stands beside measure "trucks"; leave it empty unless measure is killed',
    ],
    [
      'measure',
      {measure: 'flights'},
      'warning measure "flights" does not go with event_kind "convoy"; its measures are convoys, trucks, vehicles, killed',
    ],
    [
      'direction',
      {event_kind: 'isis_attack', measure: 'attacks', direction: 'in'},
      'warning direction "in" stands beside event_kind "isis_attack", which does not move; leave it empty',
    ],
  ])('%s', (_, cells, message) => expect(checkClaim(cells)).toEqual([message]));
});

describe('claims together', () => {
  const second = {...CLAIM, claim_id: 'a-1-c2', measure: 'convoys', low: '1', high: '1'};

  it('warns of claims of one mention that disagree', () => {
    const claims = [
      CLAIM,
      {...second, direction: 'out', period: '2021-02-17'},
      {...second, claim_id: 'a-1-c3', mention: '2', direction: 'in'},
    ];
    const advice = 'on line 2, which is the same mention; make them alike or give another mention';
    expect(check({claims})).toEqual([
      `warning data/claims.csv:3: direction "out" differs from empty ${advice}`,
      `warning data/claims.csv:3: period "2021-02-17" differs from "2021-02-18" ${advice}`,
    ]);
  });

  it('follows copies to the first claim', () => {
    const third = {...second, claim_id: 'a-1-c3', copy_of: 'a-1-c2'};
    expect(check({claims: [CLAIM, {...second, copy_of: 'a-1-c1'}, third]})).toEqual([
      'data/claims.csv:4: copy_of "a-1-c2" is itself a copy of "a-1-c1"; name that one',
    ]);
    expect(checkClaim({copy_of: 'a-1-c1'})).toEqual([
      'copy_of "a-1-c1" is this very claim; name the first claim or leave it empty',
    ]);
  });

  it('warns of decisions about mentions that are gone', () => {
    const link = {article_id: 'a-1', event_id: 'e', basis: 'auto'};
    expect(
      check({
        links: [
          {...link, mention: '1'},
          {...link, mention: '2'},
        ],
      }),
    ).toEqual([
      'warning data/links.csv:3: mention "2" of article "a-1" has no claim; delete the row or mend its mention, see data/claims.csv',
    ]);
  });
});

describe('other tables', () => {
  it('compares the date of publication with its basis', () => {
    const advice = 'write how the date is known, or unknown where it is not';
    expect(check({articles: [{...ARTICLE, published: ''}]})).toEqual([
      `warning data/articles.csv:2: published_basis "stated" does not fit: published is empty; ${advice}`,
    ]);
    expect(check({articles: [{...ARTICLE, published_basis: 'unknown'}]})).toEqual([
      `warning data/articles.csv:2: published_basis "unknown" does not fit: published is "2021-02-18"; ${advice}`,
    ]);
  });

  it('checks the members of sets of regions', () => {
    const set = {...REGION, region_id: 'northeast', kind: 'set'};
    const regions = [
      REGION,
      {...set, members: 'homs hooms'},
      {...set, region_id: 'all'},
      {...REGION, region_id: 'hama', members: 'homs'},
    ];
    expect(check({regions})).toEqual([
      'data/regions.csv:3: members "hooms" is not a governorate here; did you mean "homs"?',
      'data/regions.csv:4: members is empty; list the governorates of the set, separated by spaces',
      'data/regions.csv:5: members "homs" stands beside a governorate; leave it empty',
    ]);
  });

  it('tells once of those without an Arabic name', () => {
    const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({
      ...PLACE,
      place_id: id,
      name_ar: id === 'a' ? 'أ' : '',
    }));
    const advice = 'Arabic pages show their English names until Arabic ones are written here';
    expect(check({places, outlets: [OUTLET, {outlet_id: 'x'}]})).toEqual([
      `warning data/outlets.csv:3: name_ar is empty for "x"; ${advice}`,
      `warning data/places.csv:3: name_ar is empty for "b", "c", "d", "e", "f" and 1 more; ${advice}`,
    ]);
  });

  it('wants coordinates in pairs and with their precision', () => {
    const places = [
      PLACE,
      {...PLACE, place_id: 'q', lat: '36'},
      {...PLACE, place_id: 'r', lat: '36', lon: '40'},
      {...PLACE, place_id: 's', precision: 'town'},
    ];
    expect(check({places})).toEqual([
      'data/places.csv:3: lon is empty; write both lat and lon or neither',
      'warning data/places.csv:4: precision "none" does not fit coordinates; none goes with no coordinates',
      'warning data/places.csv:5: precision "town" does not fit no coordinates; none goes with no coordinates',
    ]);
  });

  it('leaves tables of other packages alone', () => {
    const descriptor = {
      resources: [
        {name: 'claims', path: 'claims.csv', schema: {fields: [{name: 'low'}, {name: 'high'}]}},
      ],
    };
    const read = readPackage(
      (path) =>
        Buffer.from(path.endsWith('.json') ? JSON.stringify(descriptor) : 'low,high\n9,1\n'),
      'data/datapackage.json',
    );
    expect(messagesOf(read)).toEqual([]);
  });
});
