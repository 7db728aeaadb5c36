import type {Localized} from './localized.ts';
import {UserError} from './fault.ts';

interface RuleSpec {
  readonly title: Localized;
  /** Option → what the page says when it is in force. */
  readonly options: Readonly<Record<string, Localized>>;
}

/**
 * Every rule that widens, allocates or picks, by name. A rule is applied when data are read and never
 * written into them; each page lists the rules in force.
 */
export const RULES = {
  about: {
    title: {en: '“About” a number', ar: 'عبارة «نحو» قبل الرقم'},
    options: {
      ten_percent: {
        en: '“about 60” is read as 54 to 66 (10 % either way)',
        ar: '«نحو 60» تُقرأ من 54 إلى 66 (10٪ في كل اتجاه)',
      },
      as_is: {en: '“about 60” is read as 60', ar: '«نحو 60» تُقرأ 60'},
      twenty_percent: {
        en: '“about 60” is read as 48 to 72 (20 % either way)',
        ar: '«نحو 60» تُقرأ من 48 إلى 72 (20٪ في كل اتجاه)',
      },
    },
  },
  at_least: {
    title: {en: '“More than” a number', ar: 'عبارة «أكثر من»'},
    options: {
      open: {
        en: '“more than 100” is read as 100 or more, with no upper end',
        ar: '«أكثر من 100» تُقرأ 100 فأكثر بلا حد أعلى',
      },
      as_is: {en: '“more than 100” is read as 100', ar: '«أكثر من 100» تُقرأ 100'},
    },
  },
  dozens: {
    title: {en: '“Dozens”', ar: 'كلمة «عشرات»'},
    options: {
      '24': {en: '“dozens” is read as 24 or more', ar: '«عشرات» تُقرأ 24 فأكثر'},
      '12': {
        en: '“dozens” is read as 12 or more, as ACLED does',
        ar: '«عشرات» تُقرأ 12 فأكثر، كما في مشروع ACLED',
      },
    },
  },
  approximate_date: {
    title: {en: 'Approximate dates', ar: 'التواريخ التقريبية'},
    options: {
      unit: {
        en: 'an approximate date reaches one of its own units either way (a day, a month, a year)',
        ar: 'التاريخ التقريبي يمتد وحدة واحدة من نوعه قبلاً وبعداً (يوم أو شهر أو سنة)',
      },
      half: {
        en: 'an approximate date reaches three days, half a month or half a year either way',
        ar: 'التاريخ التقريبي يمتد ثلاثة أيام أو نصف شهر أو نصف سنة قبلاً وبعداً',
      },
      none: {
        en: 'an approximate date is read as if it were exact',
        ar: 'التاريخ التقريبي يُقرأ كأنه دقيق',
      },
    },
  },
  report_day: {
    title: {en: 'Day of the report as day of the event', ar: 'يوم النشر بدلاً من يوم الحدث'},
    options: {
      one_day: {
        en: 'where an article gives no day of its own and the day of publication stands in for it, the event may also lie one day earlier',
        ar: 'إذا لم يذكر الخبر يوماً وحلّ يوم النشر محله، فقد يكون الحدث في اليوم السابق',
      },
      as_is: {
        en: 'the day of publication is taken as the day of the event',
        ar: 'يوم النشر يُعدّ يوم الحدث',
      },
    },
  },
  publication_day: {
    title: {en: 'Day of publication not known', ar: 'يوم نشر غير معروف'},
    options: {
      latest: {
        en: 'where a page says what was known by a day, an article counts from the last day on which it may have been published; one without any date is left out there',
        ar: 'حيث تذكر الصفحة ما كان معروفاً حتى يوم ما، يُحسب المقال من آخر يوم يمكن أن يكون نُشر فيه؛ والمقال الذي لا تاريخ له لا يُحسب هناك',
      },
      earliest: {
        en: 'where a page says what was known by a day, an article counts from the first day on which it may have been published; one without any date is left out there',
        ar: 'حيث تذكر الصفحة ما كان معروفاً حتى يوم ما، يُحسب المقال من أول يوم يمكن أن يكون نُشر فيه؛ والمقال الذي لا تاريخ له لا يُحسب هناك',
      },
    },
  },
  consensus: {
    title: {en: 'One figure from several origins', ar: 'رقم واحد من مصادر عدة'},
    options: {
      median: {
        en: 'the best figure of an event is the median of its origins (the lower of two middle ones)',
        ar: 'أفضل رقم للحدث هو وسيط أرقام مصادره (الأدنى إذا توسط رقمان)',
      },
      lowest: {
        en: 'the best figure of an event is the lowest reported',
        ar: 'أفضل رقم للحدث هو أدنى رقم منشور',
      },
      highest: {
        en: 'the best figure of an event is the highest reported',
        ar: 'أفضل رقم للحدث هو أعلى رقم منشور',
      },
      first: {
        en: 'the best figure of an event is the first reported',
        ar: 'أفضل رقم للحدث هو أول رقم منشور',
      },
    },
  },
  best_month: {
    title: {en: 'Month of an event whose day is not certain', ar: 'شهر الحدث غير المؤكد اليوم'},
    options: {
      near_start: {
        en: 'an event told as at most 31 days counts, in the best figure, in the month of the first of them; one told more loosely (a season, a year) counts in no month, but in the sums',
        ar: 'الحدث المذكور في مدى لا يتجاوز 31 يوماً يُحسب، في أفضل رقم، في شهر أول أيامه؛ والأقل تحديداً (فصل أو سنة) لا يُحسب في أي شهر بل في المجاميع',
      },
      start: {
        en: 'an event that may lie in several months is counted, in the best figure, in the month of its first possible day',
        ar: 'الحدث الذي قد يقع في أكثر من شهر يُحسب، في أفضل رقم، في شهر أول أيامه الممكنة',
      },
      middle: {
        en: 'an event that may lie in several months is counted, in the best figure, in the month of its middle day',
        ar: 'الحدث الذي قد يقع في أكثر من شهر يُحسب، في أفضل رقم، في شهر يومه الأوسط',
      },
      none: {
        en: 'an event that may lie in several months is counted, in the best figure, in none of them',
        ar: 'الحدث الذي قد يقع في أكثر من شهر لا يُحسب في أفضل رقم لأي شهر',
      },
    },
  },
  vehicles_for_trucks: {
    title: {en: 'Vehicles where trucks are not counted', ar: 'الآليات حيث لا تُذكر الشاحنات'},
    options: {
      off: {
        en: 'trucks and vehicles are counted apart',
        ar: 'تُحسب الشاحنات والآليات كلٌّ على حدة',
      },
      on: {
        en: 'where no outlet counts trucks, the number of vehicles stands in for them',
        ar: 'حيث لا يذكر أي مصدر عدد الشاحنات يحل عدد الآليات محله',
      },
    },
  },
  contradictions: {
    title: {en: 'Counts that contradict each other', ar: 'أرقام يناقض بعضها بعضاً'},
    options: {
      fewest: {
        en: 'as few statements as possible are set aside',
        ar: 'يُستبعد أقل عدد ممكن من الأقوال',
      },
      later: {
        en: 'the statement published first is set aside: the later one is taken as its correction',
        ar: 'يُستبعد القول المنشور أولاً، ويُعدّ اللاحق تصحيحاً له',
      },
      own_page: {
        en: 'a quotation is set aside in favour of the counting outlet’s own page',
        ar: 'يُستبعد النقل لصالح صفحة الجهة التي أحصت',
      },
    },
  },
  total_bases: {
    title: {en: 'Running counts from different starts', ar: 'حصائل تراكمية تختلف بدايتها'},
    options: {
      apart: {
        en: 'counts that start on different days are kept apart, except where a page says that they are taken as one register',
        ar: 'الحصائل التي تختلف بداياتها تُفصل بعضها عن بعض، إلا حيث تقول الصفحة إنها تُعدّ سجلاً واحداً',
      },
      joined: {
        en: 'counts that start on different days are taken as one register of the outlet that counts, except where a page reads them by their start',
        ar: 'الحصائل التي تختلف بداياتها تُعدّ سجلاً واحداً للجهة التي تُحصي، إلا حيث تقرؤها الصفحة بحسب بدايتها',
      },
    },
  },
  page_days: {
    title: {en: 'Day estimated from the number of a page', ar: 'يوم مقدَّر من رقم صفحة'},
    options: {
      estimated: {
        en: 'in running counts, the day that a coder estimated from the number of a page, good to three days, narrows the month by which the article is dated',
        ar: 'في الحصائل التراكمية، اليوم المقدَّر من رقم الصفحة، بدقة ثلاثة أيام، يضيّق الشهر الذي أُرّخ به المقال',
      },
      stated: {
        en: 'in running counts, only the date that an article states is used',
        ar: 'في الحصائل التراكمية، لا يُؤخذ إلا بالتاريخ الذي يذكره المقال',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;

export type RuleName = keyof typeof RULES;

/** The chosen option of every rule. `consensus` also takes `outlet:ID`, a preferred outlet. */
export type Rules = {
  readonly [Name in Exclude<RuleName, 'consensus'>]: keyof (typeof RULES)[Name]['options'];
} & {readonly consensus: keyof (typeof RULES)['consensus']['options'] | `outlet:${string}`};

/** The rules in force where nobody chose. */
export const DEFAULT_RULES: Rules = {
  about: 'ten_percent',
  at_least: 'open',
  dozens: '24',
  approximate_date: 'unit',
  report_day: 'one_day',
  publication_day: 'latest',
  consensus: 'median',
  best_month: 'near_start',
  vehicles_for_trucks: 'off',
  contradictions: 'fewest',
  total_bases: 'apart',
  page_days: 'estimated',
};

/**
 * Completes chosen options by the defaults. In: `{about: 'as_is'}`. Out: every rule.
 * Errors: UserError naming every unknown rule and option with those that exist.
 */
export function resolveRules(chosen: Readonly<Record<string, string>>): Rules {
  const faults = Object.entries(chosen).flatMap(([name, option]) => {
    const wrong = ruleFault(name, option);
    return wrong === null ? [] : [{message: wrong, severity: 'error' as const}];
  });
  if (faults.length > 0) throw new UserError(faults);
  return {...DEFAULT_RULES, ...chosen} as Rules; // checked option by option above
}

function ruleFault(name: string, option: string): string | null {
  if (!Object.hasOwn(RULES, name)) {
    return `rule "${name}" is not known; the rules are ${Object.keys(RULES).join(', ')}`;
  }
  const {options} = RULES[name as RuleName];
  if (Object.hasOwn(options, option)) return null;
  if (name === 'consensus' && /^outlet:[a-z0-9-]+$/.test(option)) return null;
  return `rule ${name} has no option "${option}"; choose one of ${Object.keys(options).join(', ')}`;
}

/** What the page says of one rule in force. */
export function ruleWording(name: RuleName, rules: Rules): Localized {
  const option = rules[name];
  const options: Readonly<Record<string, Localized>> = RULES[name].options;
  const known = options[option];
  if (known !== undefined) return known;
  const outlet = option.slice('outlet:'.length);
  return {
    en: `the best figure of an event is that of ${outlet}, else the median of its origins`,
    ar: `أفضل رقم للحدث هو رقم ${outlet}، وإلا فوسيط أرقام مصادره`,
  };
}
