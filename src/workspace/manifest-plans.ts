import type {Manifest, ReportsPlan} from './manifest.ts';

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

function orderOf({analysis, asked}: ReportsPlan): string {
  return `${analysis} ${asked}`;
}
