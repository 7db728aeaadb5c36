type Entity = Readonly<Record<string, unknown>>;

/** Properties that this project uses and that the context of RO-Crate 1.1 or ours gives a meaning. */
const KNOWN = new Set([
  '@id',
  '@type',
  'about',
  'alternateName',
  'conformsTo',
  'contentSize',
  'datePublished',
  'description',
  'encodingFormat',
  'hasPart',
  'inLanguage',
  'instrument',
  'isBasedOn',
  'license',
  'mentions',
  'name',
  'object',
  'result',
  'sha256',
  'url',
  'version',
]);
const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

function referencesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  return typeof value === 'object' && value !== null ? [value] : [];
}

const idOf = (value: unknown) => String((value as Entity | undefined)?.['@id'] ?? '');
const idsOf = (value: unknown) => referencesOf(value).map(idOf);
const isAbsolute = (id: string) => /^[a-z][\w+.-]*:/i.test(id);

/**
 * What breaks a MUST of RO-Crate 1.1 (w3id.org/ro/crate/1.1): "RO-Crate JSON-LD" (context, graph, descriptor, flat),
 * "Root Data Entity" (type, id, date), "Data Entities" (in the root's parts, present, paths below the root) and
 * "Appendix: RO-Crate JSON-LD" (ids, types, known properties). In: the parsed file, and the names of the site's files.
 */
export function crateFaults(crate: unknown, files: ReadonlySet<string>): string[] {
  const {'@context': context, '@graph': graph} = crate as {
    '@context'?: unknown;
    '@graph'?: unknown;
  };
  if (!Array.isArray(graph)) return ['@graph must be a list'];
  const entities = graph as Entity[];
  const contexts = Array.isArray(context) ? context : [context];
  const faults = contexts.includes('https://w3id.org/ro/crate/1.1/context') ? [] : ['no context'];
  const byId = new Map(entities.map((entity) => [idOf(entity), entity]));
  if (byId.size !== entities.length) faults.push('an @id stands twice');
  return [
    ...faults,
    ...descriptorFaults(byId),
    ...entities.flatMap((entity) => entityFaults(entity, byId)),
    ...partFaults(entities, files),
  ];
}

function descriptorFaults(byId: ReadonlyMap<string, Entity>): string[] {
  const descriptor = byId.get('ro-crate-metadata.json');
  if (descriptor === undefined) return ['no metadata descriptor'];
  const root = byId.get(idOf(descriptor['about']));
  const checks: [boolean, string][] = [
    [descriptor['@type'] === 'CreativeWork', 'the descriptor must be a CreativeWork'],
    [idOf(descriptor['conformsTo']).startsWith('https://w3id.org/ro/crate/1.1'), 'conformsTo'],
    [root?.['@type'] === 'Dataset', 'the root must be a Dataset'],
    [idOf(root).endsWith('/'), 'the id of the root must end with /'],
    [ISO_DATE.test(String(root?.['datePublished'])), 'datePublished must be an ISO 8601 date'],
  ];
  return checks.filter(([isKept]) => !isKept).map(([, text]) => text);
}

function entityFaults(entity: Entity, byId: ReadonlyMap<string, Entity>): string[] {
  const id = idOf(entity);
  const unknown = Object.keys(entity).filter((name) => !KNOWN.has(name));
  const links = Object.values(entity).flatMap(referencesOf);
  return [
    ...(id === '' || entity['@type'] === undefined ? [`${id} needs @id and @type`] : []),
    ...unknown.map((name) => `${id}: ${name} has no meaning in the context`),
    ...links
      .filter((link) => Object.keys(link as object).join() !== '@id')
      .map(() => `${id}: an entity stands inside another`),
    ...links
      .map(idOf)
      .filter((target) => !byId.has(target) && !isAbsolute(target))
      .map((target) => `${id}: ${target} is not in the graph`),
  ];
}

function partFaults(entities: readonly Entity[], files: ReadonlySet<string>): string[] {
  const root = entities.find((entity) => idOf(entity) === './');
  const parts = new Set(idsOf(root?.['hasPart']));
  const data = entities.filter((entity) => entity['@type'] === 'File').map(idOf);
  return data.flatMap((id) => [
    ...(parts.has(id) ? [] : [`${id} is not a part of the root`]),
    ...(id.startsWith('/') || id.startsWith('../') ? [`${id} lies outside the root`] : []),
    ...(isAbsolute(id) || files.has(decodeURIComponent(id)) ? [] : [`${id} is not there`]),
    ...(encodeURI(decodeURI(id)) === id ? [] : [`${id} must be encoded`]),
  ]);
}
