import type {
  AppendixClaim,
  AppendixEvent,
  DrawnChart,
  ReportDocument,
  TableView,
} from '../../src/notebook/document.ts';
import type {Language} from '../../src/values/localized.ts';

const MONTHS: TableView = {
  columns: [
    {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
    {name: 'hasakah', label: {en: 'Al-Hasakah', ar: 'الحسكة'}, type: 'range'},
    {name: 'outlets', label: {en: 'Outlets', ar: 'المصادر'}, type: 'integer'},
  ],
  rows: [
    {
      month: '2024-11',
      hasakah: {value: {low: 5, best: 6, high: 7}, group: 'g1'},
      outlets: 1200,
    },
    {month: '2024-12', hasakah: {low: 100, best: 100, high: null}, outlets: 3},
    {month: '2025-01', hasakah: null, outlets: 0},
  ],
};

function drawing(language: Language): DrawnChart {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" width="960" height="200" viewBox="0 0 960 200" font-family="Noto Sans, Noto Sans Arabic, sans-serif" font-size="13"><text x="40" y="20" fill="var(--ink)">${language === 'en' ? 'Al-Hasakah' : 'الحسكة'}</text><a href="#g1" aria-label="6"><rect x="40" y="40" width="120" height="120" fill="var(--c1)"/></a></svg>`;
  return {svg, width: 960, height: 200};
}

const EVENT: AppendixEvent = {
  id: 'event/2024-11-03',
  kind: 'convoy',
  direction: 'in',
  earliest: '2024-11-03',
  latest: '2024-11-05',
  regions: [{en: 'Al-Hasakah', ar: 'الحسكة'}],
  route: {en: 'al-Waleed to Qasrak', ar: 'من الوليد إلى قسرك'},
  figures: {trucks: {low: 45, best: 47, high: 50}},
  claims: ['sohr-1-c1'],
};

const CLAIM: AppendixClaim = {
  id: 'sohr-1-c1',
  event: 'event/2024-11-03',
  articleId: 'sohr-1',
  outlet: {en: 'Syrian Observatory (SOHR)', ar: 'المرصد السوري'},
  period: '2024-11-03/2024-11-05',
  published: '2024-11-06~',
  measure: 'trucks',
  scope: 'incident',
  low: 45,
  high: 50,
  qualifier: 'about',
  region: {en: 'Al-Hasakah', ar: 'الحسكة'},
  attributedTo: 'own',
  url: 'https://www.syriahr.com/قافلة/1/',
  gist: 'A convoy seen on the road',
  note: null,
};

/** A small document with every kind of cell, complete in both languages. */
export function sampleDocument(): ReportDocument {
  return {
    name: 'sample',
    title: {en: 'Convoys by month', ar: 'القوافل حسب الشهر'},
    subtitle: {
      en: 'Incoming convoys, 2024–2025, as of 1 February 2025',
      ar: 'القوافل الداخلة، 2024–2025، حتى 1 شباط 2025',
    },
    asOf: '2025-02-01',
    params: [{name: 'from', label: {en: 'From', ar: 'من'}, value: '2024-11'}],
    rules: [
      {
        name: 'about',
        option: 'ten_percent',
        wording: {en: '“about 60” is read as 54 to 66', ar: '«نحو 60» تُقرأ من 54 إلى 66'},
      },
    ],
    reads: [{table: 'claims', path: 'data/claims.csv', rows: 2828, sha256: 'ab'.repeat(32)}],
    cells: sampleCells(),
    groups: [
      {
        id: 'g1',
        label: {en: 'Incoming convoys, November 2024', ar: 'القوافل الداخلة، تشرين الثاني 2024'},
        events: [EVENT.id],
        claims: [CLAIM.id],
      },
    ],
    events: [EVENT],
    claims: [CLAIM],
    sourceHash: 'cd'.repeat(32),
    versions: [{name: 'vega', version: '6.4.0'}],
    licences: [{title: 'ODbL 1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/'}],
  };
}

function sampleCells(): ReportDocument['cells'] {
  return [
    {
      source: 'yield summary(…);',
      output: {
        kind: 'summary',
        markdown: {
          en: 'Outlets reported [5–7](#g1) convoys in November[^about].',
          ar: 'نشرت وسائل الإعلام خبر [5–7](#g1) قوافل في تشرين الثاني[^about]، أي +2.',
        },
        figures: [
          {
            label: {en: 'Convoys', ar: 'القوافل'},
            value: {value: {low: 5, best: 6, high: 7}, group: 'g1'},
            note: {en: '+2 against October', ar: '+2 عن تشرين الأول'},
          },
        ],
      },
    },
    {
      source: '',
      output: {kind: 'section', anchor: 'count', title: {en: 'How many?', ar: 'كم عددها؟'}},
    },
    {
      source: 'const monthly = count(events);\nyield plot(monthly);',
      output: {
        kind: 'chart',
        engine: 'plot',
        anchor: 'by-month',
        title: {en: 'At least 100 in December', ar: '100 على الأقل في كانون الأول'},
        subtitle: {en: 'Convoys by month', ar: 'القوافل حسب الشهر'},
        description: {en: 'One bar.', ar: 'عمود واحد.'},
        drawn: {en: drawing('en'), ar: drawing('ar')},
        data: MONTHS,
      },
    },
    {
      source: 'yield table(monthly);',
      output: {
        kind: 'table',
        anchor: 'months',
        title: {en: 'Months', ar: 'الأشهر'},
        note: {en: 'By [rule](#rules).', ar: 'حسب [القواعد](#rules).'},
        data: MONTHS,
        folded: false,
      },
    },
    {
      source: '',
      output: {
        kind: 'refusal',
        anchor: 'trend',
        title: {en: 'Trend', ar: 'الاتجاه'},
        reason: {en: 'Three months are too few.', ar: 'ثلاثة أشهر لا تكفي.'},
      },
    },
    {
      source: '',
      output: {
        kind: 'text',
        markdown: {
          en: 'See [the site](https://example.org/).\n\n| a | n |\n|---|---:|\n| b | 2 |',
          ar: 'انظر [الموقع](https://example.org/).\n\n| أ | ع |\n|---|---:|\n| ب | 2 |',
        },
      },
    },
  ];
}
