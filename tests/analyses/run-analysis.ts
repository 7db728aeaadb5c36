import type {CellOutput, ReportDocument} from '../../src/notebook/document.ts';
import {runAnalysis} from '../../src/notebook/run-analysis.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {loadAnalysis} from '../../src/workspace/load-analysis.ts';
import {readWorkspace} from '../../src/workspace/read-workspace.ts';

/** An analysis of the project on its own tables, as its pages are rendered from. */
export async function documentOf(name: string): Promise<ReportDocument> {
  const effects = createDiskEffects(process.cwd());
  const {tables, descriptor} = readWorkspace('data', effects);
  const loaded = await loadAnalysis(`analyses/${name}.ts`, effects);
  return runAnalysis(loaded, {
    sources: tables,
    descriptor,
    rules: DEFAULT_RULES,
    params: {},
    versions: [],
  });
}

/** The rows of the table or chart with this anchor. */
export function rowsAt(document: ReportDocument, anchor: string) {
  const output = document.cells
    .map((cell): CellOutput => cell.output)
    .find((one) => 'anchor' in one && one.anchor === anchor);
  if (output === undefined || !('data' in output)) throw new Error(`no table at ${anchor}`);
  return output.data.rows;
}

/** The claims behind a cited value. */
export function claimsBehind(document: ReportDocument, value: unknown): readonly string[] {
  const id = typeof value === 'object' && value !== null && 'group' in value ? value.group : null;
  return document.groups.find((group) => group.id === id)?.claims ?? [];
}
