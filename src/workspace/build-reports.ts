import {runAnalysis} from '../notebook/run-analysis.ts';
import type {ReportDocument} from '../notebook/document.ts';
import {clientBundle} from '../report/client-bundle.ts';
import {renderReport} from '../report/render-report.ts';
import {LANGUAGES} from '../values/localized.ts';
import type {Fault} from '../values/fault.ts';
import type {Rules} from '../values/rules.ts';
import {sha256, type Effects} from './effects.ts';
import {loadAnalysis} from './load-analysis.ts';
import {manifestEntry, readManifest, writeManifest, type ManifestEntry} from './manifest.ts';
import type {Workspace} from './read-workspace.ts';
import {packageVersions} from './package-versions.ts';
import {renderPages} from './render-pages.ts';

export interface BuildOptions {
  /** Paths of the analyses to build. */
  readonly analyses: readonly string[];
  readonly out: string;
  readonly rules: Rules;
  readonly params: Readonly<Record<string, string>>;
  /** Pages without the program for charts: smaller, and nothing moves. */
  readonly isStatic: boolean;
  /** Told of each report as soon as it is written. */
  readonly onBuilt: (report: BuiltReport) => void;
}

/** One analysis, built in all languages. */
export interface BuiltReport {
  readonly name: string;
  readonly files: readonly {readonly path: string; readonly bytes: number}[];
  readonly document: ReportDocument;
  readonly warnings: readonly Fault[];
  readonly milliseconds: number;
}

/**
 * Builds analyses into `out`: each page in each language, the indexes, the feed and the manifest.
 * A report is written only when all of it is there; on an error the files of that report stay as they were.
 */
export async function buildReports(
  workspace: Workspace,
  effects: Effects,
  options: BuildOptions,
): Promise<void> {
  const script = options.isStatic ? null : await clientBundle();
  const entries = readManifest(options.out, effects);
  for (const path of options.analyses) {
    const {report, entry} = await buildReport(path, {workspace, effects, options, script});
    entries.set(entry.name, entry);
    options.onBuilt(report);
  }
  writeManifest(options.out, entries, effects);
  for (const [file, text] of await renderPages([...entries.values()])) {
    effects.writeText(`${options.out}/${file}`, text);
  }
}

interface BuildContext {
  readonly workspace: Workspace;
  readonly effects: Effects;
  readonly options: BuildOptions;
  readonly script: string | null;
}

async function buildReport(
  path: string,
  {workspace, effects, options, script}: BuildContext,
): Promise<{report: BuiltReport; entry: ManifestEntry}> {
  const started = effects.now();
  const loaded = await loadAnalysis(path, effects);
  const document = await runAnalysis(loaded, {
    sources: workspace.tables,
    descriptor: workspace.descriptor,
    rules: options.rules,
    params: options.params,
    versions: packageVersions(effects),
  });
  const pages: {file: string; html: string}[] = [];
  const warnings: Fault[] = [];
  for (const language of LANGUAGES) {
    const rendered = await renderReport(document, {language, script});
    pages.push({file: `${document.name}.${language}.html`, html: rendered.html});
    warnings.push(...rendered.warnings);
  }
  for (const {file, html} of pages) effects.writeText(`${options.out}/${file}`, html);
  const files = pages.map(({file, html}) => ({
    path: `${options.out}/${file}`,
    bytes: Buffer.byteLength(html),
  }));
  return {
    report: {name: document.name, files, document, warnings, milliseconds: effects.now() - started},
    entry: manifestEntry(
      document,
      Object.fromEntries(pages.map(({file, html}) => [file, sha256(html)])),
    ),
  };
}
