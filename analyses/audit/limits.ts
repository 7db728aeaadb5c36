import type {Localized} from 'rasd';
import type {Ledger} from './ledger.ts';

/** What the page does not show. */
export function limits({audit: {unread}, reading: {rules}}: Ledger): Localized {
  const joined = rules.total_bases === 'joined' ? BY_START : NOTHING;
  return {
    en: `- A contradiction says that not all of its statements are true, never which one is false. What a policy sets aside is a choice, not a finding.
- Counts that agree may all be wrong; a silent change of definition inside the limits of other counts passes unseen.
- “Never described” means: in no article on file. The outlet may have described the attack on a page that was not collected.
- An attack described only by another outlet than the one that counts is not subtracted from that outlet’s total.
- ${unread.length === 0 ? 'Every total and ordinal on file could be read.' : `${unread.length} totals or ordinals on file could not be read: their periods have no known start or end.`}${joined.en}`,
    ar: `- التناقض يعني أن الأقوال لا تصح كلها، ولا يقول أيها الخطأ. وما تستبعده السياسة اختيار لا نتيجة.
- قد تكون الأرقام المتوافقة كلها خاطئة، وتغيّر التعريف دون إعلان لا يُكشف إذا بقي ضمن ما تسمح به بقية الأرقام.
- «لم يوصف» تعني: لم يصفه أي خبر مسجّل. وربما وصفته الجهة في صفحة لم تُجمع.
- الهجوم الذي لم تصفه إلا جهة غير التي أحصت لا يُطرح من حصيلة تلك الجهة.
- ${unread.length === 0 ? 'قُرئت كل الحصائل والأرقام الترتيبية المسجّلة.' : `تعذّرت قراءة ${unread.length} من الحصائل أو الأرقام الترتيبية لأن مدتها بلا بداية أو نهاية معلومة.`}${joined.ar}`,
  };
}

const NOTHING: Localized = {en: '', ar: ''};
const BY_START: Localized = {
  en: '\n- The rule that joins counts from different starts brings up contradictions among them. Attacks counted and never described are still read by the start of each count, and such counts stay apart there.',
  ar: '\n- القاعدة التي تضم الحصائل المختلفة البدايات تُظهر ما بينها من تناقض. أما الهجمات المعدودة التي لم توصف فتُقرأ بحسب بداية كل إحصاء وتبقى مفصولة.',
};
