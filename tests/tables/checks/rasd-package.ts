import {readFileSync} from 'node:fs';
import {readPackage} from '../../../src/tables/read-package.ts';
import {messagesOf} from '../package.ts';

const DESCRIPTOR = readFileSync('data/datapackage.json');
export type Cells = Readonly<Record<string, string>>;

export const CLAIM: Cells = {
  claim_id: 'a-1-c1',
  article_id: 'a-1',
  mention: '1',
  event_kind: 'convoy',
  scope: 'incident',
  period: '2021-02-18',
  measure: 'trucks',
  low: '40',
  high: '40',
  qualifier: 'exact',
};
export const ARTICLE: Cells = {
  article_id: 'a-1',
  outlet_id: 'a',
  language: 'en',
  published: '2021-02-18',
  published_basis: 'stated',
  gist: 'x',
};
export const OUTLET: Cells = {outlet_id: 'a', name_ar: 'أ'};
export const REGION: Cells = {
  region_id: 'homs',
  name_en: 'Homs',
  name_ar: 'حمص',
  kind: 'governorate',
};
export const PLACE: Cells = {
  place_id: 'p',
  name_ar: 'م',
  name_en: 'P',
  kind: 'town',
  precision: 'none',
};

/** Faults of Rasd's own package with these rows; columns left out are empty. */
export function check(tables: Readonly<Record<string, readonly Cells[]>>): string[] {
  const rows: Record<string, readonly Cells[]> = {
    claims: [CLAIM],
    articles: [ARTICLE],
    outlets: [OUTLET],
    regions: [REGION],
    places: [],
    links: [],
    ...tables,
  };
  const parsed = JSON.parse(DESCRIPTOR.toString()) as {
    resources: {name: string; schema: {fields: {name: string}[]}}[];
  };
  const read = readPackage((path) => {
    if (path.endsWith('.json')) return DESCRIPTOR;
    const name = path.replace(/^data\/|\.csv$/g, '');
    const fields = parsed.resources.find((resource) => resource.name === name)?.schema.fields ?? [];
    const lines = (rows[name] ?? []).map((row) =>
      fields.map((field) => row[field.name] ?? '').join(),
    );
    return Buffer.from([fields.map((field) => field.name).join(), ...lines, ''].join('\n'));
  }, 'data/datapackage.json');
  return messagesOf(read);
}

/** Faults of one claim that differs from a right one. */
export function checkClaim(cells: Cells): string[] {
  return check({claims: [{...CLAIM, ...cells}]}).map((text) =>
    text.replace('data/claims.csv:2: ', ''),
  );
}
