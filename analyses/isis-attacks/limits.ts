import type {Localized} from 'rasd';
import {isSilent, wholeOf, type Attacks} from './attacks.ts';

/** What the page does not show. */
export function limits({sohr, ric, reading}: Attacks): Localized {
  const ricName = reading.names.outlet('ric');
  const [sdfSilent, desertSilent, ricSilent] = [
    wholeOf(sohr, 'sdf-areas'),
    wholeOf(sohr, 'desert'),
    wholeOf(ric, 'sdf-areas'),
  ].map((rows) => rows.filter(isSilent).length);
  const joined = reading.rules.total_bases === 'joined' ? BY_START : NOTHING;
  const disputed = [...sohr, ...ric].filter(({contradicted}) => contradicted);
  return {
    en: `- Bounds say what an outlet’s own counts allow, not what happened. An outlet that counts too few is bounded just as sharply.
- No value inside a band is likelier than another; the middle is not an estimate.
- ${sdfSilent} months in SDF areas and ${desertSilent} in the desert have no count of the Observatory on file, ${ricSilent} none of the ${ricName.en}. They are unknown, not quiet.
- The Observatory’s count for 2022 in SDF areas leaves out the attack on the Ghuwayran prison, and its totals since 2019 span years; neither bounds a month here. They stand among the latest totals.
- In ${disputed.length} cells a count was set aside because it contradicts others of its series (the Observatory’s 55, 56, then 54 operations in the desert on 24 and 25 February 2024, for one); the page “audit” lists them all.
- Grounds are the outlets’ own: “SDF areas”, “the desert”, “Syria”. They are not drawn on a map, and Deir ez-Zor and Ar-Raqqa have parts in both.
- An attack in a total may be anything the outlet calls an attack or operation; its threshold is not stated.${joined.en}`,
    ar: `- المدى يقول ما تسمح به أرقام الجهة نفسها لا ما وقع. والجهة التي تحصي أقل من الواقع يُحصر عددها بالدقة نفسها.
- ليست قيمة داخل الشريط أرجح من غيرها، ووسطه ليس تقديراً.
- في ${sdfSilent} شهراً لمناطق قسد و${desertSilent} شهراً للبادية لا إحصاء مسجّلاً للمرصد، وفي ${ricSilent} شهراً لا إحصاء لمركز معلومات روج آفا. فهي أشهر مجهولة لا هادئة.
- إحصاء المرصد لعام 2022 في مناطق قسد لا يشمل الهجوم على سجن غويران، وحصائله منذ 2019 تمتد سنوات؛ فلا يُحصر بهما شهر هنا، وهما ضمن آخر الحصائل.
- في ${disputed.length} خانات استُبعد رقم لأنه يناقض غيره في سلسلته (مثل 55 ثم 56 ثم 54 عملية للمرصد في البادية يومي 24 و25 شباط 2024)؛ وصفحة «التدقيق» تعددها كلها.
- تقسيم المناطق هو تقسيم الجهات نفسها: «مناطق قسد» و«البادية» و«سوريا». ولا تُرسم على خريطة، وفي دير الزور والرقة أجزاء من المنطقتين.
- قد يكون الهجوم في الحصيلة أي شيء تسميه الجهة هجوماً أو عملية؛ وهي لا تبين الحد الذي تبدأ منه العد.${joined.ar}`,
  };
}

const NOTHING: Localized = {en: '', ar: ''};
const BY_START: Localized = {
  en: '\n- The rule that joins counts from different starts changes nothing here: months and latest totals are read by the start of their count, and such counts stay apart.',
  ar: '\n- القاعدة التي تضم الحصائل المختلفة البدايات لا تغيّر شيئاً هنا: فالأشهر وآخر الحصائل تُقرأ بحسب بداية كل إحصاء، وتبقى مفصولة.',
};
