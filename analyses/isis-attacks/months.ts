import {
  boundsValue,
  drawnBound,
  drawVegaLite,
  monthBounds,
  monthText,
  POLICY_WORDS,
  whereWords,
  type ChartSpec,
  type CitedBound,
  type Localized,
  type TableView,
} from 'rasd';
import {
  ATTACKS,
  isExact,
  isSilent,
  MONTH,
  outletColourOf,
  wholeOf,
  type Attacks,
} from './attacks.ts';

/** Exact months that a title may name the highest of; else it names the highest that is certain. */
const MANY = 6;

/** An outlet's months of a whole ground. */
export interface Ground {
  readonly id: string;
  readonly outlet: string;
  readonly rows: readonly CitedBound[];
}

/** The grounds drawn, one chart each. */
export function groundsOf({sohr, ric}: Attacks): Ground[] {
  return [
    {id: 'ric-sdf', outlet: 'ric', rows: wholeOf(ric, 'sdf-areas')},
    {id: 'sohr-sdf', outlet: 'sohr', rows: wholeOf(sohr, 'sdf-areas')},
    {id: 'sohr-desert', outlet: 'sohr', rows: wholeOf(sohr, 'desert')},
  ];
}

/** How to read the bands. */
export function bandsText({asked: {widest}, reading: {rules}}: Attacks): Localized {
  const policy = POLICY_WORDS[rules.contradictions];
  return {
    en: `A light band runs from the least to the greatest number of attacks that an outlet’s own counts allow for the month; a solid stroke is the least they prove. Where both meet, the month is known exactly. A × is a month of which no count on file says anything: it is not a month without attacks. A count that contradicts another of the same series is set aside by a named policy, and the month it ends in is drawn hollow; in force here: ${policy.en}. Months that the counts bound only to within more than ${widest} attacks are drawn as if nothing were said; the table below each chart has their bounds.`,
    ar: `يمتد الشريط الفاتح من أقل عدد من الهجمات إلى أكثره بحسب ما تسمح به أرقام الجهة نفسها للشهر، والخط الداكن هو أقل ما تثبته. وحيث يلتقيان يكون عدد الشهر معلوماً تماماً. وعلامة × شهر لا تقول عنه الأرقام المسجّلة شيئاً، ولا تعني شهراً بلا هجمات. وإذا ناقض رقم رقماً آخر من السلسلة نفسها استُبعد بسياسة معلنة، ويُرسم الشهر الذي ينتهي فيه مفرغاً؛ والسياسة المتبعة هنا: ${policy.ar}. والأشهر التي لا تحصرها الأرقام إلا في مدى يفوق ${widest} هجوماً تُرسم كأن شيئاً لم يُقل عنها، ومداها في الجدول تحت كل رسم.`,
  };
}

/** Bounds of a ground by month. */
export function monthsChart(attacks: Attacks, ground: Ground): ChartSpec {
  const {months, asked} = attacks;
  const {id, outlet, rows} = ground;
  const marks = rows.map((row) => drawnBound(row, asked.widest));
  const colour = outletColourOf(outlet);
  return {
    anchor: `months-${id}`,
    ...monthsWords(attacks, ground),
    data: monthsView(rows),
    draw: (chart) =>
      drawVegaLite(monthBounds(marks, {...chart, months, colour, width: 960, height: 190}), chart),
  };
}

function monthsWords({months, reading: {names}}: Attacks, {outlet, rows}: Ground) {
  const who = names.outlet(outlet);
  const [fixed, silent] = [rows.filter(isExact), rows.filter(isSilent).length];
  const exact = fixed.length;
  const [first] = rows;
  const where = first === undefined ? ATTACKS : whereWords(first, names);
  const top = highest(exact > MANY ? fixed : rows);
  const month = top?.month ?? months[0];
  const most = {
    en: month === undefined ? '' : monthText(month, 'en'),
    ar: month === undefined ? '' : monthText(month, 'ar'),
  };
  return {
    title:
      exact > MANY
        ? {
            en: `${who.en}, ${where.en}: exact counts for ${exact} months, the highest of them ${top?.lower} in ${most.en}`,
            ar: `${who.ar}، ${where.ar}: أعداد محددة لعدد ${exact} شهراً، أعلاها ${top?.lower} في ${most.ar}`,
          }
        : {
            en: `${who.en}, ${where.en}: at least ${top?.lower} attacks in ${most.en}, and ${exact === 0 ? 'no month' : `only ${exact} months`} known exactly`,
            ar: `${who.ar}، ${where.ar}: ${top?.lower} هجوماً على الأقل في ${most.ar}، ${exact === 0 ? 'ولا شهر معلوم العدد تماماً' : `وأشهر معلومة العدد تماماً: ${exact}`}`,
          },
    subtitle: {
      en: `ISIS attacks by month as ${who.en} counted them, ${where.en}; least and greatest that its counts allow; ${silent} months without a count`,
      ar: `هجمات التنظيم حسب الشهر كما أحصتها الجهة: ${who.ar}، ${where.ar}؛ أقل ما تسمح به أرقامها وأكثره؛ و${silent} شهراً بلا إحصاء`,
    },
    description: {
      en: `Bands for ${months.length} months: ${exact} exact, ${months.length - exact - silent} as a range or an open end, ${silent} without a count. The title names the highest value that is certain.`,
      ar: `أشرطة لعدد ${months.length} شهراً: ${exact} محددة تماماً، و${months.length - exact - silent} بمدى أو بحد أدنى فقط، و${silent} بلا إحصاء. والعنوان يذكر أعلى قيمة مؤكدة.`,
    },
  };
}

function highest(rows: readonly CitedBound[]): CitedBound | undefined {
  return rows.toSorted((a, b) => (b.lower ?? -1) - (a.lower ?? -1))[0];
}

function monthsView(rows: readonly CitedBound[]): TableView {
  return {
    columns: [
      {name: 'month', label: MONTH, type: 'month'},
      {name: 'attacks', label: ATTACKS, type: 'range'},
    ],
    rows: rows.map(({month, lower, upper, cited}) => ({
      month,
      attacks: lower === null ? null : (cited ?? boundsValue(lower, upper)),
    })),
  };
}
