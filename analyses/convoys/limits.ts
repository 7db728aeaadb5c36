import {escape} from 'arquero';
import {onlyRow, type EventRow, type Localized} from 'rasd';
import type {Movements} from './movements.ts';

const WITHIN: Localized = {en: 'Convoys within Syria', ar: 'قوافل داخل سوريا'};
const UNSAID: Localized = {en: 'Convoys of unknown direction', ar: 'قوافل مجهولة الاتجاه'};

/** What the page does not show. */
export function limits({incoming, within, unsaid, tally, reading}: Movements): Localized {
  const open = reading.tables
    .rows('links')
    .filter((row) => row.event_id.startsWith('convoy') && (row.reason ?? '').includes('possibly '));
  const loose = incoming
    .filter(escape((row: EventRow) => row.told_first.slice(0, 7) !== row.told_last.slice(0, 7)))
    .numRows();
  const inside = onlyRow(tally(within, {measure: 'convoys', what: WITHIN}, []));
  const unknown = onlyRow(tally(unsaid, {measure: 'convoys', what: UNSAID}, []));
  return {
    en: `- Only convoys that an article on file reports. A month with few articles is not a month with few convoys.
- ${unknown.en} convoys whose direction no article says, and ${inside.en} that moved within Syria, are in none of the counts above.
- ${loose} arriving convoys are told so loosely that they may belong to more than one month. They are possible in each, and lengthen the ranges.
- ${open.length} mentions of convoys may speak of an event beside the one they were linked to. On 7 February 2021, for one, Sputnik reported 42 trucks bound for Qasrak; that may be a convoy of its own or one that the Observatory reported for the 6th or 8th. They are counted apart, and the linking table says so.
- Whether a convoy carried troops, supplies or oil is not coded; outlets close to either side word it differently.`,
    ar: `- لا تظهر إلا القوافل التي أوردها خبر مسجّل. وقلة الأخبار في شهر لا تعني قلة القوافل فيه.
- ${unknown.ar} من القوافل لا يذكر أي خبر اتجاهها، و${inside.ar} تحركت داخل سوريا؛ وليست في أي من الأعداد أعلاه.
- ${loose} من القوافل الداخلة ذُكر تاريخها بلا تحديد كافٍ فقد تقع في أكثر من شهر. وهي ممكنة في كل منها، وبها يتسع المدى.
- ${open.length} من مواضع ذكر القوافل قد تعود إلى حدث آخر غير الذي رُبطت به. مثال ذلك خبر سبوتنيك في 7 شباط 2021 عن 42 شاحنة إلى قسرك: قد تكون قافلة مستقلة أو إحدى قافلتي السادس والثامن اللتين ذكرهما المرصد. تُحسب على حدة، وجدول الربط يذكر ذلك.
- لم يُرمَّز ما حملته القوافل من جنود أو مؤن أو نفط؛ فوسائل الإعلام تصفه بحسب قربها من هذا الطرف أو ذاك.`,
  };
}
