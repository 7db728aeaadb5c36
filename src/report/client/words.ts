import {arabDigits} from '../../values/arab-digits.ts';
import type {Language} from '../../values/localized.ts';

const WORDS = {
  en: {
    saveSvg: 'Save as SVG',
    savePng: 'Save as PNG',
    specification: 'Vega-Lite: save the specification',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Reset',
    resetZoom: 'Reset: show the whole chart',
    months: 'Months shown',
    firstMonth: 'First month shown',
    lastMonth: 'Last month shown',
    close: 'Close',
    fullEntry: 'All of it in the appendix',
    search: 'Search this table',
    none: 'No row has all these words',
  },
  ar: {
    saveSvg: 'حفظ بصيغة SVG',
    savePng: 'حفظ بصيغة PNG',
    specification: 'Vega-Lite: حفظ المواصفات',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    reset: 'إلغاء',
    resetZoom: 'إلغاء: عرض الرسم كله',
    months: 'الأشهر المعروضة',
    firstMonth: 'أول شهر معروض',
    lastMonth: 'آخر شهر معروض',
    close: 'إغلاق',
    fullEntry: 'كل ما وراءه في الملحق',
    search: 'بحث في هذا الجدول',
    none: 'لا صف فيه كل هذه الكلمات',
  },
} as const;

/** The page's language. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'ar' ? 'ar' : 'en';
}

/** The program's own words in the page's language. */
export function pageWords(): (typeof WORDS)[Language] {
  return WORDS[pageLanguage()];
}

/** A text in the page's digits. */
export function pageDigits(text: string): string {
  return document.documentElement.dataset['digits'] === 'arab' ? arabDigits(text) : text;
}
