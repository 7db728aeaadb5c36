import type {ReportDocument} from '../notebook/document.ts';
import type {Language} from '../values/localized.ts';

/** The page for machines: a schema.org Report, based on one Dataset for each table that was read. */
export function jsonLd(document: ReportDocument, language: Language): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: document.title[language],
    description: document.subtitle[language],
    inLanguage: language,
    identifier: `${document.name}.${language}.html`,
    dateModified: document.asOf,
    isAccessibleForFree: true,
    isBasedOn: document.reads.map(({table, path, rows, sha256}) => ({
      '@type': 'Dataset',
      name: table,
      identifier: `sha256:${sha256}`,
      size: `${rows} rows`,
      distribution: {'@type': 'DataDownload', contentUrl: path, encodingFormat: 'text/csv'},
    })),
    hasPart: document.cells.flatMap(({output}) =>
      output.kind === 'chart' || output.kind === 'table'
        ? [{'@type': 'Dataset', name: output.title[language], url: `#${output.anchor}`}]
        : [],
    ),
    license: document.licences.map(({path}) => path),
    version: document.sourceHash,
    creator: {
      '@type': 'SoftwareApplication',
      name: 'Rasd',
      softwareRequirements: document.versions.map(({name, version}) => `${name} ${version}`),
    },
  };
}
