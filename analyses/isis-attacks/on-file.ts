import {
  COMMA,
  drawCountGrid,
  gridView,
  joinTexts,
  regionRowName,
  regionsInUse,
  type ChartSpec,
  type CountedRow,
  type Localized,
} from 'rasd';
import type {Attacks} from './attacks.ts';

/** Governorates with fewer certain events stand in the text and not on the chart. */
const FEWEST_DRAWN = 5;

/** Attacks on file that articles describe one by one, counted. */
export interface OnFile {
  readonly all: CountedRow;
  readonly cells: readonly CountedRow[];
  readonly months: readonly CountedRow[];
  /** Most first. */
  readonly regions: readonly CountedRow[];
}

const isFrequent = ({low}: CountedRow) => (low ?? 0) >= FEWEST_DRAWN;

/** Attacks described, by governorate and month. */
export function onFileChart(attacks: Attacks, onFile: OnFile): ChartSpec {
  const {months, reading} = attacks;
  const frequent = new Set(onFile.regions.filter(isFrequent).map(({region}) => region));
  const regions = regionsInUse(onFile.cells).filter((id) => frequent.has(id));
  const {names} = reading;
  return {
    anchor: 'attacks-on-file',
    ...onFileWords(attacks, onFile, regions),
    data: gridView(onFile.cells, {regions, sums: onFile.months, names}),
    draw: drawCountGrid(onFile.cells, {regions, months, names}),
  };
}

function onFileWords({months, reading}: Attacks, onFile: OnFile, regions: readonly string[]) {
  const [most] = onFile.regions;
  const mostName = regionRowName(most?.region ?? '', reading.names);
  const quiet = onFile.months.filter(({best}) => best === null).length;
  return {
    title: {
      en: `${most?.low} or more of the attacks described one by one were in ${mostName.en}`,
      ar: `${most?.low} على الأقل من الهجمات الموصوفة كانت في ${mostName.ar}`,
    },
    subtitle: {
      en: 'ISIS attacks that articles of all outlets describe, by governorate and month; colour is the best figure',
      ar: 'هجمات التنظيم التي وصفتها أخبار كل الجهات، حسب المحافظة والشهر؛ اللون هو أفضل رقم',
    },
    description: {
      en: `A grid of ${regions.length} rows and ${months.length} months; ${quiet} months have no report. ${mostName.en} has ${most?.low} certain attacks.`,
      ar: `شبكة من ${regions.length} صفوف و${months.length} شهراً؛ و${quiet} شهراً بلا خبر. في ${mostName.ar} ${most?.low} هجوماً مؤكداً.`,
    },
  };
}

/** What the chart leaves out. */
export function onFileText({reading}: Attacks, {all, regions}: OnFile): Localized {
  const rare = regions.filter((row) => (row.low ?? 0) > 0 && !isFrequent(row));
  const rarely = joinTexts(
    rare.map((row) => {
      const name = regionRowName(row.region, reading.names);
      return {en: `${name.en} ${row.en}`, ar: `${name.ar} ${row.ar}`};
    }),
    COMMA,
  );
  return {
    en: `These ${all.en} events are a small part of what was counted: the totals above include many attacks that no article on file describes. Not drawn, for having fewer than ${FEWEST_DRAWN} certain ones: ${rarely.en}. How many were never described, and between which dates, is on the page “audit”.`,
    ar: `هذه الأحداث، وعددها ${all.ar}، جزء صغير مما أُحصي: فالحصائل أعلاه تشمل هجمات كثيرة لا يصفها أي خبر مسجّل. ولم تُرسم محافظات فيها أقل من ${FEWEST_DRAWN} هجمات مؤكدة: ${rarely.ar}. كم عدد ما لم يوصف وبين أي تاريخين وقعت؟ ذلك في صفحة «التدقيق».`,
  };
}
