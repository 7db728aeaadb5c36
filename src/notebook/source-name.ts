import type {Localized} from '../values/localized.ts';
import type {Names} from './names.ts';

/** Bodies that are quoted and publish nothing on file, by the ids of readSources. */
const BODIES: Readonly<Record<string, Localized>> = {
  isis: {en: 'ISIS itself', ar: 'تنظيم داعش نفسه'},
  asayish: {en: 'Asayish', ar: 'الأسايش'},
  sdf: {en: 'Syrian Democratic Forces', ar: 'قوات سوريا الديمقراطية'},
  centcom: {en: 'US Central Command', ar: 'القيادة المركزية الأمريكية'},
  'us-defence-official': {en: 'US defence official', ar: 'مسؤول دفاعي أمريكي'},
};

/** Name of an outlet or of a body that outlets quote. A body without a name here is its id in capitals. */
export function sourceName(id: string, names: Names): Localized {
  const known = names.outlet(id);
  if (known.en !== id) return known;
  const title = id.replaceAll(
    /(^|-)(\p{L})/gu,
    (_all, dash: string, letter: string) => `${dash === '' ? '' : ' '}${letter.toUpperCase()}`,
  );
  return BODIES[id] ?? {en: title, ar: title};
}
