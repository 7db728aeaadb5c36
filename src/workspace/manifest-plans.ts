import type {EditionPlace} from '../notebook/document.ts';
import type {Manifest, PlannedReport, ReportsPlan} from './manifest.ts';

/** Plans with one put in the place of the earlier one for the same analysis, asked for in the same way. */
export function withPlan(plans: readonly ReportsPlan[], plan: ReportsPlan): ReportsPlan[] {
  const others = plans.filter(
    ({analysis, asked}) => analysis !== plan.analysis || asked !== plan.asked,
  );
  return [...others, plan];
}

/** Plans whose reports are there, and were built last as they were planned; in the order of their analyses. */
export function validPlans({plans, reports}: Manifest): ReportsPlan[] {
  const valid = plans.filter((plan) =>
    plan.reports.every(({name, given, edition}) => {
      const entry = reports.get(name);
      if (entry === undefined || entry.analysis !== plan.analysis) return false;
      return JSON.stringify([entry.given, entry.edition]) === JSON.stringify([given, edition]);
    }),
  );
  return valid.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/**
 * The place of an edition that is built alone: among its neighbours where it was built with them before, and these are as they
 * were planned. Null where it was not.
 */
export function placeAmong(
  manifest: Manifest,
  {name, given}: Pick<PlannedReport, 'name' | 'given'>,
  analysis: string,
): EditionPlace | null {
  const widest = validPlans(manifest)
    .filter((plan) => plan.analysis === analysis && plan.reports.length > 1)
    .sort((a, b) => b.reports.length - a.reports.length);
  const found = widest
    .flatMap(({reports}) => reports)
    .find((known) => known.name === name && sameText(known.given, given));
  return found?.edition ?? null;
}

/** Plans without those whose reports another plan of the same analysis gives as well. */
export function withoutPartial(plans: readonly ReportsPlan[]): ReportsPlan[] {
  return plans.filter((plan) =>
    plans.every((other) => {
      if (other.analysis !== plan.analysis || other.reports.length <= plan.reports.length)
        return true;
      return !plan.reports.every((report) => other.reports.some((each) => sameText(each, report)));
    }),
  );
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function orderOf({analysis, asked}: ReportsPlan): string {
  return `${analysis} ${asked}`;
}
