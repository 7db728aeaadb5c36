import type {Localized} from '../values/localized.ts';

interface Term {
  readonly name: Localized;
  readonly meaning: Localized;
}

/** What is counted: the count labels and codes of the tables, as the page names and explains them. */
export const TERMS: Readonly<Record<string, Term>> = {
  convoys: {
    name: {en: 'convoys', ar: 'قوافل'},
    meaning: {
      en: 'Coalition vehicles that outlets report as moving together. A convoy that leaves the next day is another event.',
      ar: 'آليات للتحالف الدولي تقول وسائل الإعلام إنها تحركت معاً. والقافلة التي تغادر في اليوم التالي حدث آخر.',
    },
  },
  trucks: {
    name: {en: 'trucks', ar: 'شاحنات'},
    meaning: {
      en: 'Trucks that a report counts in a convoy; escorts and other vehicles are not among them.',
      ar: 'الشاحنات التي يعدّها الخبر في القافلة، من دون آليات المرافقة وغيرها.',
    },
  },
  vehicles: {
    name: {en: 'vehicles', ar: 'آليات'},
    meaning: {
      en: 'All vehicles that a report counts in a convoy, of whatever kind.',
      ar: 'كل الآليات التي يعدّها الخبر في القافلة أياً كان نوعها.',
    },
  },
  flights: {
    name: {en: 'flights', ar: 'رحلات جوية'},
    meaning: {
      en: 'Military cargo aircraft reported as landing, one for each landing.',
      ar: 'طائرات الشحن العسكرية التي نُشر خبر هبوطها، رحلة لكل هبوط.',
    },
  },
  attacks: {
    name: {en: 'attacks', ar: 'هجمات'},
    meaning: {
      en: 'Attacks that outlets attribute to ISIS or that ISIS claims.',
      ar: 'الهجمات التي تنسبها وسائل الإعلام إلى تنظيم الدولة الإسلامية (داعش) أو يتبناها التنظيم.',
    },
  },
  killed: {
    name: {en: 'killed', ar: 'قتلى'},
    meaning: {
      en: 'People reported killed; whom an outlet includes differs, and is named with the figure.',
      ar: 'من نُشر خبر مقتلهم؛ ويختلف من تشملهم الحصيلة بين مصدر وآخر، ويُذكر ذلك مع الرقم.',
    },
  },
  incident: {
    name: {en: 'incident', ar: 'حادثة'},
    meaning: {
      en: 'A figure about one thing that happened once.',
      ar: 'رقم عن أمر واحد حدث مرة واحدة.',
    },
  },
  total: {
    name: {en: 'total', ar: 'حصيلة'},
    meaning: {
      en: 'A count over a period that the outlet itself gives, such as “161 attacks since January”.',
      ar: 'عدد عن مدة يذكره المصدر نفسه، مثل «161 هجوماً منذ كانون الثاني».',
    },
  },
  convoy: {
    name: {en: 'convoy', ar: 'قافلة'},
    meaning: {en: 'See convoys.', ar: 'انظر: قوافل.'},
  },
  airlift: {
    name: {en: 'cargo flight', ar: 'رحلة شحن عسكرية'},
    meaning: {en: 'See flights.', ar: 'انظر: رحلات جوية.'},
  },
  patrol: {
    name: {en: 'patrol', ar: 'دورية'},
    meaning: {en: 'A patrol; never counted as a convoy.', ar: 'دورية، ولا تُعدّ قافلة.'},
  },
  raid: {
    name: {en: 'raid', ar: 'عملية إنزال أو مداهمة'},
    meaning: {en: 'An air-landing or arrest operation.', ar: 'عملية إنزال جوي أو اعتقال.'},
  },
  rocket_attack: {
    name: {en: 'rocket attack', ar: 'هجوم صاروخي'},
    meaning: {
      en: 'A rocket or drone attack on a base.',
      ar: 'هجوم بالصواريخ أو المسيّرات على قاعدة.',
    },
  },
  isis_attack: {
    name: {en: 'ISIS attack', ar: 'هجوم لداعش'},
    meaning: {en: 'See attacks.', ar: 'انظر: هجمات.'},
  },
  organised_violence: {
    name: {en: 'organised violence', ar: 'عنف منظم'},
    meaning: {
      en: 'An event of armed violence with at least one dead, as UCDP codes it; whoever took part.',
      ar: 'حدث عنف مسلح سقط فيه قتيل واحد على الأقل كما يرمّزه برنامج UCDP، أياً كان المشاركون فيه.',
    },
  },
  in: {
    name: {en: 'into Syria', ar: 'دخولاً إلى سوريا'},
    meaning: {en: 'Crossing into Syria.', ar: 'عابرة إلى داخل سوريا.'},
  },
  out: {
    name: {en: 'out of Syria', ar: 'خروجاً من سوريا'},
    meaning: {en: 'Leaving Syria.', ar: 'مغادرة سوريا.'},
  },
  within: {
    name: {en: 'within Syria', ar: 'داخل سوريا'},
    meaning: {en: 'From place to place inside Syria.', ar: 'من مكان إلى آخر داخل سوريا.'},
  },
  certain: {
    name: {en: 'certain, best, possible', ar: 'مؤكد، أفضل، ممكن'},
    meaning: {
      en: 'Certain: the whole of the event’s dates and places lies in the cell. Possible: some of it may. Best: where the rules in force put it.',
      ar: 'المؤكد: كل تواريخ الحدث وأماكنه داخل الخانة. الممكن: بعضها قد يكون فيها. الأفضل: حيث تضعه القواعد المعمول بها.',
    },
  },
  origin: {
    name: {en: 'origin', ar: 'المصدر الأول'},
    meaning: {
      en: 'Where a figure was first said. Ten outlets that quote the Observatory (SOHR) are one origin.',
      ar: 'أول من ذكر الرقم. عشر وسائل إعلام تنقل عن المرصد السوري هي مصدر أول واحد.',
    },
  },
};

/** The name of a code of the tables; a code that is not in the list names itself. */
export function termName(code: string): Localized {
  return Object.hasOwn(TERMS, code)
    ? (TERMS[code]?.name ?? {en: code, ar: code})
    : {en: code.replaceAll('_', ' '), ar: code.replaceAll('_', ' ')};
}
