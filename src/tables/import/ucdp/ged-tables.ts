import {table} from 'arquero';
import type {Descriptor} from '../../descriptor.ts';
import {readDescriptor} from '../../read-descriptor.ts';
import type {TableRows} from '../../rows.ts';
import type {GedEvent} from './ged-event.ts';
import {placesOf} from './ged-places.ts';
import {articleOf, claimsOf, linkOf, UCDP_OUTLET} from './ged-rows.ts';

/** Rasd's own descriptor and regions, as text: the schema of imported tables is that of all tables. */
export interface OwnTables {
  readonly descriptor: string;
  readonly regions: string;
}

/** The property of a descriptor that says which import wrote the folder. */
export const IMPORT_MARK = 'rasd:import';

/**
 * The files of a workspace's folder, by name, for the events of a GED file: `datapackage.json` and all seven tables.
 * Rows are ordered by id, so that the order of rows in the file changes no byte.
 */
export function gedTables(given: readonly GedEvent[], own: OwnTables): ReadonlyMap<string, string> {
  const events = [...given].sort((a, b) => a.id - b.id);
  const {descriptor} = readDescriptor(own.descriptor, 'datapackage.json');
  if (descriptor === null) throw new Error('the descriptor of Rasd itself cannot be read');
  const csv = <Name extends keyof TableRows>(name: Name, rows: readonly TableRows[Name][]) =>
    [`${name}.csv`, csvText(descriptor, name, rows)] as const;
  return new Map([
    ['datapackage.json', descriptorText(own.descriptor)],
    csv('outlets', [UCDP_OUTLET]),
    csv('articles', events.map(articleOf)),
    csv('claims', events.flatMap(claimsOf)),
    csv('places', placesOf(events)),
    ['regions.csv', own.regions],
    csv('links', events.map(linkOf)),
  ]);
}

function csvText<Name extends keyof TableRows>(
  {resources}: Descriptor,
  name: Name,
  rows: readonly TableRows[Name][],
): string {
  const schema = resources.find((resource) => resource.name === name)?.schema;
  const columns = (schema?.fields ?? []).map((field) => [
    field.name,
    rows.map((row) => (row as unknown as Record<string, unknown>)[field.name] ?? null), // by its schema
  ]);
  return table(Object.fromEntries(columns)).toCSV();
}

function descriptorText(own: string): string {
  const {resources, $schema, licenses} = JSON.parse(own) as Record<string, unknown>; // read above
  return `${JSON.stringify(
    {
      $schema,
      name: 'rasd-ucdp-ged',
      [IMPORT_MARK]: 'ucdp',
      title: 'UCDP GED: events of organised violence in Syria',
      description:
        'Written by "rasd import ucdp" from a file of the UCDP Georeferenced Event Dataset; docs/import-ucdp.md says how each row is read. One row of GED is one article of the outlet ucdp, one mention and one event.',
      licenses,
      sources: [
        {
          title:
            'UCDP Georeferenced Event Dataset, CC BY 4.0; cite Sundberg and Melander, "Introducing the UCDP Georeferenced Event Dataset", Journal of Peace Research 50(4), 2013',
          path: 'https://ucdp.uu.se/downloads/',
        },
      ],
      resources,
    },
    null,
    2,
  )}\n`;
}
