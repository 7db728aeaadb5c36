import type {Localized, Reading} from 'rasd';

/** Of all rate ratios on the page. */
export const RATES_NOTE: Localized = {
  en: 'Rates compare the best figures per day, taken as Poisson counts of events on file. Reports come in bunches and outlets come and go, so that counts vary more than Poisson: the intervals are too narrow rather than too wide. Two p-values exist for such a ratio; the central one (twice the smaller tail) is given, as it always agrees with the interval. Changes in per cent are only given where both counts are 20 or more.',
  ar: 'تقارن المعدلات أفضل الأرقام لكل يوم على أنها أعداد بواسون لأحداث الملف. والأخبار تأتي دفعات ووسائل الإعلام تظهر وتغيب، فتتفاوت الأعداد أكثر من بواسون: المجالات أضيق مما ينبغي لا أوسع. ولمثل هذه النسبة قيمتان لـ p؛ تُذكر المركزية (ضعف الطرف الأصغر) لأنها توافق المجال دائماً. ولا تُذكر النسب المئوية إلا حيث يبلغ العددان 20 فأكثر.',
};

/** Of the bounds from running totals. */
export function boundsNote({total_bases}: Reading['rules']): Localized {
  const mixed = MIXED[total_bases];
  return {
    en: `The Observatory publishes totals since a day. Any course of its count that agrees with all of them has at least and at most so many attacks in the period; no value between is likelier than another. ${mixed.en} Its counts are not added to the attacks described on file: the same attack may be in both.`,
    ar: `ينشر المرصد مجاميع منذ يوم معيّن. وكل مسار لإحصائه يوافق هذه المجاميع كلها فيه هذا العدد من الهجمات على الأقل وعلى الأكثر في الفترة؛ ولا قيمة بينهما أرجح من غيرها. ${mixed.ar} ولا تُجمع أعداده مع الهجمات الموصوفة في الملف، فقد يكون الهجوم نفسه في الاثنين.`,
  };
}

const MIXED: Readonly<Record<Reading['rules']['total_bases'], Localized>> = {
  apart: {
    en: 'Totals since different days, or of different ground, are never mixed.',
    ar: 'ولا تُخلط مجاميع منذ أيام مختلفة أو لمناطق مختلفة.',
  },
  joined: {
    en: 'Totals since different days are taken as one register; those of different ground are never mixed.',
    ar: 'وتُعدّ المجاميع منذ أيام مختلفة سجلاً واحداً، ولا تُخلط مجاميع لمناطق مختلفة.',
  },
};
