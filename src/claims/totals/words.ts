import type {Localized} from '../../values/localized.ts';
import {RULES} from '../../values/rules.ts';
import type {Policy} from './policy.ts';

/** What the measures count, in the words of a sentence. */
export const MEASURE_WORDS: Readonly<Record<string, Localized>> = {
  attacks: {en: 'ISIS attacks', ar: 'هجمات تنظيم «الدولة الإسلامية»'},
  killed: {en: 'people killed in ISIS attacks', ar: 'قتلى هجمات تنظيم «الدولة الإسلامية»'},
  convoys: {en: 'convoys', ar: 'القوافل'},
  trucks: {en: 'trucks in convoys', ar: 'الشاحنات في القوافل'},
  vehicles: {en: 'vehicles in convoys', ar: 'الآليات في القوافل'},
  flights: {en: 'cargo flights', ar: 'رحلات الشحن الجوي'},
};

export const DIRECTION_WORDS: Readonly<Record<string, Localized>> = {
  in: {en: 'entering Syria', ar: 'الداخلة إلى سوريا'},
  out: {en: 'leaving Syria', ar: 'الخارجة من سوريا'},
  within: {en: 'within Syria', ar: 'داخل سوريا'},
};

export const ZONE_WORDS: Readonly<Record<string, Localized>> = {
  'sdf-areas': {en: 'SDF areas', ar: 'مناطق قسد'},
  desert: {en: 'the desert', ar: 'البادية'},
  syria: {en: 'Syria', ar: 'سوريا'},
  'iraq-and-syria': {en: 'Iraq and Syria', ar: 'العراق وسوريا'},
};

export const VICTIMS_WORDS: Readonly<Record<string, Localized>> = {
  'all-incl-isis': {en: 'ISIS dead included', ar: 'مع قتلى التنظيم'},
  all: {en: 'without ISIS dead', ar: 'دون قتلى التنظيم'},
  fighters: {en: 'fighters only', ar: 'المقاتلون فقط'},
  civilians: {en: 'civilians only', ar: 'المدنيون فقط'},
  unknown: {en: 'whose dead is not said', ar: 'دون تحديد من هم القتلى'},
};

/** Which part of the whole a count is of. */
export const SUBSET_WORDS: Readonly<Record<string, Localized>> = {
  'claimed-by-isis': {en: 'claimed by ISIS', ar: 'ما أعلن التنظيم مسؤوليته عنه'},
  'claimed-unconfirmed': {
    en: 'claimed by ISIS and not confirmed',
    ar: 'ما أعلنه التنظيم ولم يتأكد',
  },
  'attributed-to-isis': {en: 'attributed to ISIS', ar: 'ما نُسب إلى التنظيم'},
  'without-ghuwayran': {
    en: 'without the Ghuwayran prison attack',
    ar: 'دون هجوم سجن غويران',
  },
  'without-daraa': {en: 'without Daraa', ar: 'دون درعا'},
  'outside-al-hol': {en: 'outside Al-Hol camp', ar: 'خارج مخيم الهول'},
  'qamishli-only': {en: 'Qamishli only', ar: 'القامشلي فقط'},
  'without-qamishli': {en: 'without Qamishli', ar: 'دون القامشلي'},
  'direct-attacks': {en: 'in direct attacks', ar: 'في هجمات مباشرة'},
  'truffle-pickers': {en: 'truffle pickers', ar: 'جامعو الكمأة'},
  assassinations: {en: 'assassinations', ar: 'الاغتيالات'},
  'oil-targets': {en: 'on oil targets', ar: 'على أهداف نفطية'},
  'on-sdf': {en: 'on the SDF', ar: 'على قسد'},
  'on-government-forces': {en: 'on government forces', ar: 'على القوات الحكومية'},
};

/** Origins that are no outlet: before the outlet or article that passes them on, or alone. */
export const SOURCE_WORDS: Readonly<Record<string, Localized>> = {
  isis: {en: 'ISIS claims', ar: 'إعلانات التنظيم'},
  anonymous: {en: 'unnamed sources of', ar: 'مصادر غير مسماة لدى'},
  unsaid: {en: 'an unstated source in', ar: 'مصدر غير مذكور في'},
};

/** What a page says of the policy that set claims aside. */
export const POLICY_WORDS: Readonly<Record<Policy, Localized>> = RULES.contradictions.options;

/** What the check of a breakdown found. */
export const FINDING_WORDS: Readonly<
  Record<'exceeds' | 'short' | 'may_be_cut' | 'adds_up', Localized>
> = {
  exceeds: {
    en: 'the parts exceed the headline, which no cut list explains',
    ar: 'مجموع الأجزاء يفوق الرقم الإجمالي، ولا يفسّر ذلك نقص في القائمة المشاهدة',
  },
  short: {
    en: 'the parts fall short of the headline although the list is complete',
    ar: 'مجموع الأجزاء دون الرقم الإجمالي مع أن القائمة كاملة',
  },
  may_be_cut: {
    en: 'the parts fall short of the headline; the list may have been seen in part only',
    ar: 'مجموع الأجزاء دون الرقم الإجمالي، وربما لم تُشاهد القائمة كاملة',
  },
  adds_up: {en: 'the parts add up to the headline', ar: 'مجموع الأجزاء يساوي الرقم الإجمالي'},
};
