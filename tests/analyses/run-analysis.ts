import type {CellOutput, ReportDocument} from '../../src/notebook/document.ts';
import {
  runAnalysis,
  type LoadedAnalysis,
  type RunOptions,
} from '../../src/notebook/run-analysis.ts';
import {createDerived, type Derived} from '../../src/notebook/tables.ts';
import {DEFAULT_RULES, type Rules} from '../../src/values/rules.ts';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {loadAnalysis} from '../../src/workspace/load-analysis.ts';
import {readWorkspace} from '../../src/workspace/read-workspace.ts';

const effects = createDiskEffects(process.cwd());
const {tables, descriptor} = readWorkspace('data', effects);
const analyses = new Map<string, Promise<LoadedAnalysis>>();

/** An analysis of the project on its own tables, as its pages are rendered from. */
export async function documentOf(
  name: string,
  {rules = {}, params = {}, derived = createDerived(), ...look}: DocumentOptions = {},
): Promise<ReportDocument> {
  const loaded = analyses.get(name) ?? loadAnalysis(`analyses/${name}.ts`, effects);
  analyses.set(name, loaded);
  return runAnalysis(await loaded, {
    sources: tables,
    descriptor,
    rules: {...DEFAULT_RULES, ...rules},
    params,
    versions: [],
    derived,
    ...look,
  });
}

interface DocumentOptions extends Partial<Pick<RunOptions, 'lookIn' | 'params'>> {
  /** In place of the default ones. */
  readonly rules?: Partial<Rules>;
  /** Shared between analyses under the same rules. */
  readonly derived?: Derived;
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
