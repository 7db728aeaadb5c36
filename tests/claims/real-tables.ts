import {existsSync, readFileSync} from 'node:fs';
import {readPackage, rowsOf} from '../../src/tables/read-package.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';

const ROOT = new URL('../../', import.meta.url);

function readBytes(path: string): Uint8Array | null {
  const file = new URL(path, ROOT);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

/** The project's own tables and the default rules, as linkMentions and eventsTable take them. */
export function realTables() {
  const {tables} = readPackage(readBytes, 'data/datapackage.json');
  return {
    claims: rowsOf(tables, 'claims'),
    articles: rowsOf(tables, 'articles'),
    outlets: rowsOf(tables, 'outlets'),
    places: rowsOf(tables, 'places'),
    regions: rowsOf(tables, 'regions'),
    links: rowsOf(tables, 'links'),
    rules: DEFAULT_RULES,
  };
}
