import type {Command} from 'commander';
import {table} from 'arquero';
import {listAnalyses} from '../workspace/list-analyses.ts';
import {loadAnalysis} from '../workspace/load-analysis.ts';
import {printTable, withFormat, type CliContext} from './context.ts';

const COLUMNS = ['name', 'path', 'title_en', 'title_ar', 'parameters'] as const;

/** `rasd list`: the analyses of this workspace with their parameters. */
export function addList(program: Command, context: CliContext): void {
  withFormat(program.command('list'))
    .description('list the analyses and their parameters')
    .addHelpText('after', '\nExample:\n  rasd list --format json')
    .action(async ({format}: {readonly format: string}) => {
      const rows: Record<(typeof COLUMNS)[number], string>[] = [];
      for (const path of listAnalyses(context.effects)) {
        const {name, analysis} = await loadAnalysis(path, context.effects);
        const params = Object.entries(analysis.params).map(
          ([param, {default: value, text}]) => `${param}=${text(value)}`,
        );
        rows.push({
          name,
          path,
          title_en: analysis.title.en,
          title_ar: analysis.title.ar,
          parameters: params.join(' '),
        });
      }
      printTable(
        table(Object.fromEntries(COLUMNS.map((name) => [name, rows.map((row) => row[name])]))),
        format,
      );
    });
}
