const WORDS = {
  en: {
    saveSvg: 'Save as SVG',
    savePng: 'Save as PNG',
    search: 'Search this table',
    none: 'No row has all these words',
  },
  ar: {
    saveSvg: 'حفظ بصيغة SVG',
    savePng: 'حفظ بصيغة PNG',
    search: 'بحث في هذا الجدول',
    none: 'لا صف فيه كل هذه الكلمات',
  },
} as const;

/** The program's own words in the page's language. */
export function pageWords(): (typeof WORDS)['en' | 'ar'] {
  return document.documentElement.lang === 'ar' ? WORDS.ar : WORDS.en;
}
