import type {Language, Localized} from '../values/localized.ts';

/** Every text of the interface in both languages; `{name}` is filled in by `fillWords`. */
export const WORDS = {
  skip_index: {en: 'Skip to the list', ar: 'انتقل إلى القائمة'},
  skip: {en: 'Skip to the report', ar: 'انتقل إلى التقرير'},
  other_language: {en: 'العربية', ar: 'English'},
  editions: {en: 'Editions', ar: 'الأعداد'},
  edition_before: {en: '‹ Before: {label}', ar: '‹ السابق: {label}'},
  edition_after: {en: 'Next: {label} ›', ar: 'التالي: {label} ›'},
  editions_all: {en: 'All editions: {n}', ar: 'كل الأعداد: {n}'},
  all_reports: {en: 'All reports', ar: 'كل التقارير'},
  contents: {en: 'Contents', ar: 'المحتويات'},
  summary: {en: 'Summary', ar: 'الخلاصة'},
  key_figures: {en: 'Key figures', ar: 'أهم الأرقام'},
  missing_text: {en: '[no English text]', ar: '[لا يوجد نص عربي]'},

  no_report: {en: 'no report', ar: 'لا خبر'},
  at_least: {en: 'at least', ar: 'على الأقل'},
  best_figure: {en: 'best {n}', ar: 'الأفضل {n}'},
  at_most: {en: 'at most', ar: 'على الأكثر'},
  about: {en: 'about', ar: 'نحو'},
  vague: {en: 'in words, at least', ar: 'بالكلمات، على الأقل'},
  yes: {en: 'yes', ar: 'نعم'},
  no: {en: 'no', ar: 'لا'},
  no_figure: {en: 'no number given', ar: 'بلا رقم'},
  own_report: {en: 'own report', ar: 'خبر خاص بالمصدر'},

  signs: {en: 'How to read the charts', ar: 'كيف تُقرأ الرسوم'},
  sign_best: {en: 'best figure, by the rules in force', ar: 'أفضل رقم وفق القواعد المعمول بها'},
  sign_range: {
    en: 'range: from what is certain to what is possible',
    ar: 'المدى: من المؤكد إلى الممكن',
  },
  sign_uncertain_cell: {
    en: 'stroke in a cell: the figure has a range; dot: 0 counted, 1 or 2 possible',
    ar: 'شرطة في الخانة: للرقم مدى؛ نقطة: المعدود 0 والممكن 1 أو 2',
  },
  sign_open: {en: 'no upper end reported (“at least”)', ar: 'بلا حد أعلى منشور («على الأقل»)'},
  sign_no_report: {
    en: 'no outlet on file reported; not the same as zero',
    ar: 'لم ينشر أي مصدر خبراً؛ وهذا غير الصفر',
  },
  sign_contradicted: {en: 'reports contradict each other', ar: 'أخبار يناقض بعضها بعضاً'},
  sign_text: {
    en: '“6–8 (7)” in a table: at least 6 are certain, up to 8 possible, and the best figure is 7.',
    ar: '«6–8 (7)» في الجدول: المؤكد 6 على الأقل، والممكن حتى 8، وأفضل رقم 7.',
  },
  sign_time: {
    en: 'Time runs from left to right on every chart.',
    ar: 'يسير الزمن من اليسار إلى اليمين في كل الرسوم، وتاريخا البداية والنهاية مكتوبان على المحور.',
  },
  sign_walk: {
    en: 'Underlined numbers and marks on charts lead to the events, claims and articles behind them.',
    ar: 'الأرقام المسطّرة والعلامات على الرسوم تقود إلى ما وراءها من أحداث وأقوال ومقالات.',
  },

  chart: {en: 'Chart', ar: 'رسم'},
  data: {en: 'Data', ar: 'البيانات'},
  table: {en: 'Table', ar: 'جدول'},
  show_table: {en: 'Show the table ({rows} rows)', ar: 'اعرض الجدول (عدد الصفوف: {rows})'},
  source_code: {en: 'Code', ar: 'الشيفرة'},
  rules_link: {en: 'Rules', ar: 'القواعد'},
  download_csv: {en: 'Download CSV', ar: 'تنزيل CSV'},
  download_json: {en: 'Download JSON', ar: 'تنزيل JSON'},
  refused: {en: 'Not shown', ar: 'لا يُعرض'},

  appendix: {en: 'Appendix: what stands behind the numbers', ar: 'ملحق: ما وراء الأرقام'},
  appendix_note: {
    en: 'Each number leads to its events or claims, each claim to the article it comes from. Dates are those of the event as reported; after the name of an outlet stands the day it published.',
    ar: 'يقود كل رقم إلى أحداثه أو أقواله، وكل قول إلى المقال الذي ورد فيه. والتواريخ هي تواريخ الحدث كما نُشرت، وبعد اسم المصدر يوم النشر.',
  },
  groups: {en: 'Numbers', ar: 'الأرقام'},
  events: {en: 'Events', ar: 'الأحداث'},
  claims: {en: 'Claims', ar: 'الأقوال'},
  articles: {en: 'Articles and their claims', ar: 'المقالات وأقوالها'},
  events_count: {en: 'events: {n}', ar: 'عدد الأحداث: {n}'},
  claims_count: {en: 'claims: {n}', ar: 'عدد الأقوال: {n}'},
  all_below: {
    en: 'all that the numbers below rest on',
    ar: 'كل ما تستند إليه الأرقام أدناه',
  },
  behind_nothing: {en: 'no event on file', ar: 'لا حدث في الملف'},
  published_unknown: {en: 'date of publication unknown', ar: 'تاريخ النشر غير معروف'},
  list_comma: {en: ', ', ar: '، '},
  attributed: {en: 'citing {who}', ar: 'نقلاً عن {who}'},

  provenance: {en: 'Where this page comes from', ar: 'مصدر هذه الصفحة'},
  tables_read: {en: 'Tables read', ar: 'الجداول المقروءة'},
  table_name: {en: 'Table', ar: 'الجدول'},
  file: {en: 'File', ar: 'الملف'},
  rows: {en: 'Rows', ar: 'الصفوف'},
  hash: {en: 'SHA-256', ar: 'SHA-256'},
  parameters: {en: 'Parameters', ar: 'المعاملات'},
  parameter: {en: 'Parameter', ar: 'المعامل'},
  value: {en: 'Value', ar: 'القيمة'},
  versions: {en: 'Versions', ar: 'الإصدارات'},
  licences: {en: 'Sources and licences', ar: 'المصادر والتراخيص'},
  analysis_hash: {
    en: 'The analysis with everything it imports (SHA-256)',
    ar: 'التحليل مع كل ما يستورده (SHA-256)',
  },
  rebuild: {en: 'How to rebuild and check this page', ar: 'كيف يُعاد بناء الصفحة ويُتحقق منها'},
  rebuild_note: {
    en: 'The same tables, code and packages give this page again to the last byte. The second command builds it elsewhere under another clock, zone and language and compares.',
    ar: 'الجداول والشيفرة والحزم نفسها تعطي هذه الصفحة نفسها حتى آخر بايت. والأمر الثاني يبنيها في مكان آخر بساعة ومنطقة زمنية ولغة مختلفة ويقارن.',
  },

  method: {en: 'Method and rules', ar: 'المنهج والقواعد'},
  method_note: {
    en: 'This page counts what outlets reported; it does not say what happened beyond their reports. A range is never rounded to a point, and a month without reports is not a month without events. Where an article gives no exact figure or day, these rules say how it was read:',
    ar: 'تعدّ هذه الصفحة ما نشرته وسائل الإعلام، ولا تقول ما حدث خارج ما نُشر. لا يُختصر المدى في رقم واحد، والشهر الذي لا خبر فيه ليس شهراً بلا أحداث. وحيث لا يذكر المقال رقماً أو يوماً محدداً تبيّن القواعد التالية كيف قُرئ:',
  },
  rule_default: {en: 'option in force: {option}', ar: 'الخيار المعمول به: {option}'},
  rule_note: {en: 'rule {n}', ar: 'القاعدة {n}'},
  glossary: {en: 'What is counted', ar: 'ما الذي يُعدّ'},

  footer: {
    en: 'Made with Rasd from what outlets published. Check a figure before you quote it: each leads to its articles.',
    ar: 'أُعدّت برصد مما نشرته وسائل الإعلام. تحقق من الرقم قبل اقتباسه: فكل رقم يقود إلى مقالاته.',
  },

  index_title: {en: 'Reports', ar: 'التقارير'},
  index_subtitle: {
    en: 'What outlets reported, counted: each number leads to its articles',
    ar: 'ما نشرته وسائل الإعلام معدوداً: كل رقم يقود إلى مقالاته',
  },
  index_search: {en: 'Search titles', ar: 'ابحث في العناوين'},
  index_found: {en: 'Reports shown: {n}', ar: 'عدد التقارير المعروضة: {n}'},
  as_of: {en: 'as of {date}', ar: 'حتى {date}'},
  index_feed: {en: 'Atom feed', ar: 'تغذية Atom'},
  index_empty: {en: 'No report has been built yet.', ar: 'لم يُبنَ أي تقرير بعد.'},
  footnotes_title: {en: 'Rules in force', ar: 'القواعد المعمول بها'},
} as const satisfies Readonly<Record<string, Localized>>;

export type WordKey = keyof typeof WORDS;

/** The interface's texts of one language. */
export type Words = Readonly<Record<WordKey, string>>;

/** Picks one language of the dictionary. */
export function wordsOf(language: Language): Words {
  const entries = Object.entries(WORDS).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries(entries) as Words; // the same keys, one language of each
}

/** Puts values in place of `{name}`; a name without a value stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
