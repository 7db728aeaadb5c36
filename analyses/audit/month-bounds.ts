import {
  citeBounds,
  drawnBound,
  drawVegaLite,
  monthBounds,
  monthText,
  narrowestBounds,
  type ChartSpec,
  type CitedBound,
  type Month,
} from 'rasd';
import type {Ledger} from './ledger.ts';

/** What the Observatory's numbers, totals and reports allow for each month, taken as one register. */
function convoyBounds({totals, reading}: Ledger, months: readonly Month[]): CitedBound[] {
  const {tables, cite} = reading;
  const rows = totals.bounds({
    bases: 'joined',
    where: {
      origin: 'sohr',
      measure: 'convoys',
      direction: 'in',
      region: 'northeast',
      subset: null,
    },
  });
  const label = ({month}: {readonly month: Month}) => ({
    en: `Convoys by the Observatory’s counts, ${monthText(month, 'en')}`,
    ar: `القوافل بحسب أرقام المرصد، ${monthText(month, 'ar')}`,
  });
  const claims = tables.part('claims', {columns: ['claim_id', 'period']});
  return citeBounds(narrowestBounds(rows, {months, claims}), label, cite);
}

/** Bounds of the convoys of each month. */
export function convoyBoundsChart(ledger: Ledger, months: readonly Month[]): ChartSpec {
  const rows = convoyBounds(ledger, months);
  const marks = rows.map((row) => drawnBound(row));
  return {
    anchor: 'convoy-bounds',
    ...boundsWords(rows),
    data: {
      columns: [
        {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
        {name: 'convoys', label: {en: 'Incoming convoys', ar: 'القوافل الداخلة'}, type: 'range'},
      ],
      rows: rows.map(({month, cited}) => ({month, convoys: cited})),
    },
    draw: (chart) =>
      drawVegaLite(monthBounds(marks, {...chart, months, width: 960, height: 200}), chart),
  };
}

function boundsWords(months: readonly CitedBound[]) {
  const bounded = months.filter(({upper}) => upper !== null);
  const fixed = bounded.filter(({lower, upper}) => lower === upper);
  const spoken = months.filter(({lower}) => lower !== null);
  return {
    title: {
      en: `The Observatory’s numbering bounds ${bounded.length} of ${months.length} months from above, and fixes ${fixed.length}`,
      ar: `ترقيم المرصد يحدّ من الأعلى ${bounded.length} من ${months.length} شهراً، ويحدد العدد تماماً في ${fixed.length}`,
    },
    subtitle: {
      en: 'Convoys entering north-east Syria by month: least and greatest that the Observatory’s ordinals, totals and reports allow, taken as one register; an arrow where nothing bounds the month from above',
      ar: 'القوافل الداخلة إلى شمال شرق سوريا حسب الشهر: أقل ما تسمح به أرقام المرصد الترتيبية وحصائله وأخباره وأكثره، معدودةً سجلاً واحداً؛ والسهم حيث لا حد أعلى',
    },
    description: {
      en: `${months.length} months: ${fixed.length} fixed, ${bounded.length - fixed.length} between two bounds, ${spoken.length - bounded.length} with a least value only, ${months.length - spoken.length} of which nothing is said.`,
      ar: `عدد الأشهر ${months.length}: منها ${fixed.length} محددة، و${bounded.length - fixed.length} بين حدين، و${spoken.length - bounded.length} بحد أدنى فقط، و${months.length - spoken.length} لم يُقل عنها شيء.`,
    },
  };
}
