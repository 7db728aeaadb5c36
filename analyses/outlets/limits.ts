import type {Localized} from 'rasd';
import {articlesOf, LISTED, type Reports} from './reports.ts';
import {FIGURES, n} from './words.ts';

/** What the page does not show. */
export function limits({everything, claims}: Reports): Localized {
  const undated = articlesOf(everything).filter(({published}) => published === null);
  const copies = claims.filter(({copy}) => copy);
  const joint = claims.filter(
    ({origins, claim}) => origins.length > 1 && FIGURES.includes(claim.measure),
  );
  return {
    en: `- The file is what was found, not all that was published. That an outlet is silent here says nothing about the outlet; counts of articles compare what is on file.
- An origin is whoever an article names, followed as far as the articles on file allow. Where no source is named, the outlet counts as an origin of its own, so that agreement looks better than it is and independence larger.
- ${n(copies.length)} claims repeat another claim: their articles are counted, their figures are in no comparison; ${n(joint.length)} figures are given on several origins at once and are in no comparison.
- Figures are compared only for events that were linked as the same. Two reports that were taken for two events are never compared, whatever their figures; figures are no evidence for linking.
- Agreement is not truth: origins may share a source that no article names.
- Lists of more than ${n(LISTED)} claims are counted here and not listed; the tables of the workspace hold them.
- ${n(undated.length)} articles without any date of publication are left out.`,
    ar: `- الملف هو ما عُثر عليه لا كل ما نُشر. وغياب وسيلة هنا لا يدل على شيء عنها؛ فأعداد الأخبار تقارن ما في الملف.
- المصدر هو من يسميه الخبر، متتبَّعاً إلى حيث تسمح الأخبار المسجّلة. وحيث لا يسمّى مصدر تُعدّ الوسيلة مصدراً قائماً بذاته، فيبدو الاتفاق أفضل مما هو والاستقلال أوسع.
- عدد الأقوال التي تكرر قولاً آخر ${n(copies.length)}: تُعدّ أخبارها ولا تدخل أرقامها في أي مقارنة؛ وعدد الأرقام المنسوبة إلى أكثر من مصدر معاً ${n(joint.length)} ولا تدخل في أي مقارنة.
- لا تُقارن الأرقام إلا في أحداث رُبطت على أنها حدث واحد. أما خبران عُدّا حدثين فلا يُقارنان مهما كانت أرقامهما؛ والأرقام ليست دليلاً على الربط.
- الاتفاق ليس دليلاً على الصحة: فقد تشترك المصادر في مصدر لا يسميه أي خبر.
- القوائم التي تزيد على ${n(LISTED)} قولاً تُعدّ هنا ولا تُسرد؛ وهي في جداول المشروع.
- الأخبار التي لا يُعرف لها أي تاريخ نشر، وعددها ${n(undated.length)}، غير داخلة.`,
  };
}
