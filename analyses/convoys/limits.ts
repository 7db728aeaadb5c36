import {escape} from 'arquero';
import {dateText, onlyRow, type EventRow, type Language, type Localized} from 'rasd';
import type {Movements} from './movements.ts';

const WITHIN: Localized = {en: 'Convoys within Syria', ar: 'قوافل داخل سوريا'};
const UNSAID: Localized = {en: 'Convoys of unknown direction', ar: 'قوافل مجهولة الاتجاه'};

interface TruckRow extends EventRow {
  readonly trucks_best: number | null;
}

/** A day whose convoy may be one reported for the day before or after: told where the tables still leave it open. */
const EXAMPLE_DAY = '2021-02-07';

function exampleText(row: TruckRow | undefined, language: Language): string {
  if (row === undefined) return '';
  const [day, trucks] = [dateText(row.told_first, language), row.trucks_best ?? 0];
  return language === 'en'
    ? ` On ${day}, for one, ${trucks} trucks were reported; that may be a convoy of its own or one reported for a neighbouring day.`
    : ` مثال ذلك قافلة ${day} وفيها ${trucks} شاحنة: قد تكون مستقلة أو هي نفسها قافلة ذُكرت في يوم مجاور.`;
}

/** What the page does not show. */
export function limits({incoming, within, unsaid, tally, reading}: Movements): Localized {
  const open = reading.tables
    .rows('links')
    .filter((row) => row.event_id.startsWith('convoy') && (row.reason ?? '').includes('possibly '));
  const loose = incoming
    .filter(escape((row: EventRow) => row.told_first.slice(0, 7) !== row.told_last.slice(0, 7)))
    .numRows();
  const undecided = new Set(open.map((row) => row.event_id));
  const example = (incoming.objects() as TruckRow[]).find(
    (row) => undecided.has(row.event_id) && row.told_first === EXAMPLE_DAY && row.trucks_best,
  );
  const inside = onlyRow(tally(within, {measure: 'convoys', what: WITHIN}, []));
  const unknown = onlyRow(tally(unsaid, {measure: 'convoys', what: UNSAID}, []));
  return {
    en: `- Only convoys that an article on file reports. A month with few articles is not a month with few convoys.
- ${unknown.en} convoys whose direction no article says, and ${inside.en} that moved within Syria, are in none of the counts above.
- ${loose} arriving convoys are told so loosely that they may belong to more than one month. They are possible in each, and lengthen the ranges.
- ${open.length} mentions of convoys may speak of an event beside the one they were linked to; they are counted apart, and the linking table says so.${exampleText(example, 'en')}
- Reports that cannot be matched stay convoys of their own, so counts lean high rather than low; the report on outlets’ own counts holds them against ordinals such as “the ninth this year”.
- Whether a convoy carried troops, supplies or oil is not coded; outlets close to either side word it differently.`,
    ar: `- لا تظهر إلا القوافل التي أوردها خبر مسجّل. وقلة الأخبار في شهر لا تعني قلة القوافل فيه.
- ${unknown.ar} من القوافل لا يذكر أي خبر اتجاهها، و${inside.ar} تحركت داخل سوريا؛ وليست في أي من الأعداد أعلاه.
- ${loose} من القوافل الداخلة ذُكر تاريخها بلا تحديد كافٍ فقد تقع في أكثر من شهر. وهي ممكنة في كل منها، وبها يتسع المدى.
- ${open.length} من مواضع ذكر القوافل قد تعود إلى حدث آخر غير الذي رُبطت به؛ تُحسب على حدة، وجدول الربط يذكر ذلك.${exampleText(example, 'ar')}
- الأخبار التي لا يمكن ربطها تبقى قوافل مستقلة، فتميل الأعداد إلى الزيادة لا إلى النقص؛ وتقرير إحصاءات وسائل الإعلام نفسها يقابلها بعبارات مثل «التاسعة هذا العام».
- لم يُرمَّز ما حملته القوافل من جنود أو مؤن أو نفط؛ فوسائل الإعلام تصفه بحسب قربها من هذا الطرف أو ذاك.`,
  };
}
