import type {Localized} from '../values/localized.ts';
import type {Names} from './names.ts';

/** Described sources that occur often, in Arabic; the tables hold them in English. */
const DESCRIBED: Readonly<Record<string, string>> = {
  activists: 'ناشطون',
  'Amaq (ISIS)': 'وكالة أعماق (داعش)',
  'al-Naba (ISIS)': 'صحيفة النبأ (داعش)',
  CENTCOM: 'القيادة المركزية الأمريكية',
  'civil sources': 'مصادر أهلية',
  'human rights organisations': 'منظمات حقوقية',
  'ISIS claims': 'تبنّيات داعش',
  'Kurdish source': 'مصدر كردي',
  'local media': 'وسائل إعلام محلية',
  'local monitors': 'راصدون محليون',
  'local source': 'مصدر محلي',
  'local sources': 'مصادر محلية',
  'media sources': 'مصادر إعلامية',
  'military source': 'مصدر عسكري',
  'reliable sources': 'مصادر موثوقة',
  'SDF statement': 'بيان لقوات سوريا الديمقراطية',
  'state media': 'الإعلام الرسمي',
};

/** Whom a claim cites, by name: outlets as they name themselves, several with a comma; `own` for the outlet's own report. */
export function attribution(cell: string | null, names: Names): Localized | 'own' | null {
  if (cell === null || cell === 'own') return cell;
  const parts = cell
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const {en, ar} = names.outlet(part);
      return {en, ar: DESCRIBED[part] ?? ar};
    });
  return {en: parts.map(({en}) => en).join(', '), ar: parts.map(({ar}) => ar).join('، ')};
}
