const WORDS = {
  en: {
    saveSvg: 'Save as SVG',
    savePng: 'Save as PNG',
    specification: 'Open specification',
    search: 'Search this table',
    sort: 'Sort by',
    none: 'No row has all these words',
    keys: 'Arrow keys move between marks',
  },
  ar: {
    saveSvg: 'حفظ بصيغة SVG',
    savePng: 'حفظ بصيغة PNG',
    specification: 'فتح المواصفة',
    search: 'بحث في هذا الجدول',
    sort: 'ترتيب حسب',
    none: 'لا صف فيه كل هذه الكلمات',
    keys: 'تنتقل بين العلامات بمفاتيح الأسهم',
  },
} as const;

/** The program's own words in the page's language. */
export function pageWords(): (typeof WORDS)['en' | 'ar'] {
  return document.documentElement.lang === 'ar' ? WORDS.ar : WORDS.en;
}
