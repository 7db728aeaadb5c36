import {table} from 'arquero';
import {listAnalyses} from '../workspace/list-analyses.ts';
import {loadAnalysis} from '../workspace/load-analysis.ts';
import type {CliContext} from './context.ts';
import {printTable} from './tables.ts';

const COLUMNS = ['name', 'path', 'title_en', 'title_ar', 'parameters'] as const;

/** `rasd list`: the analyses of this workspace with their parameters. */
export async function list(
  {format}: {readonly format: string},
  context: CliContext,
): Promise<void> {
  const rows: Record<(typeof COLUMNS)[number], string>[] = [];
  for (const path of listAnalyses(context.effects)) {
    const {name, analysis} = await loadAnalysis(path, context.effects, context.build);
    const params = Object.entries(analysis.params).map(
      ([param, {default: value, text}]) => `${param}=${text(value)}`,
    );
    const {title} = analysis;
    rows.push({name, path, title_en: title.en, title_ar: title.ar, parameters: params.join(' ')});
  }
  printTable(
    table(Object.fromEntries(COLUMNS.map((name) => [name, rows.map((row) => row[name])]))),
    format,
  );
}
