import {
  analysis,
  blandAltmanPlot,
  choice,
  citationGraph,
  claimOrigins,
  coloursById,
  compareBlandAltman,
  compareFigures,
  computeAlpha,
  countCitations,
  countedNoun,
  countHistories,
  countOverlaps,
  countStanding,
  coverageByMonth,
  coverageByRegion,
  coverageMatrix,
  dataTable,
  dateText,
  describeDelays,
  describeHabits,
  describeHeaping,
  describeUnits,
  drawPlot,
  drawVegaLite,
  estimateTwoLists,
  figureMatrix,
  figuresByOrigin,
  figureSpread,
  figureWords,
  fitLogLinear,
  formatNumber,
  hullOfRanges,
  isPublishedWithin,
  isRefusal,
  measureOriginBias,
  median,
  month,
  monthColumns,
  monthOfPublication,
  monthsFrom,
  monthText,
  NOUNS,
  originPairs,
  plot,
  qualifierName,
  QUALIFIERS,
  refusal,
  readFigure,
  reportDelays,
  section,
  shareBars,
  sourceName,
  summary,
  text,
  upset,
  vegaLite,
  type ClaimOrigin,
  type CountedNoun,
  type EventRow,
  type FigureComparison,
  type Language,
  type Localized,
  type Names,
  type OriginFigure,
} from 'rasd';

const FIGURES = ['trucks', 'vehicles', 'killed'];
const THE_MEASURE: Readonly<Record<string, string>> = {
  trucks: 'الشاحنات',
  vehicles: 'الآليات',
  killed: 'القتلى',
};
const MEASURE: Readonly<Record<string, Localized>> = {
  trucks: {en: 'trucks', ar: 'شاحنات'},
  vehicles: {en: 'vehicles', ar: 'آليات'},
  killed: {en: 'killed', ar: 'قتلى'},
};
/** Outlets drawn one by one; the rest are summed. */
const SHOWN = 10;
/** Longer lists of evidence are counted and not listed, to keep the page light. */
const LISTED = 20;
const OTHER = 'others';

const n = (value: number, language: Language = 'en') => formatNumber(value, language);
const decimal = (value: number) => formatNumber(value, 'en', {decimals: value === 0 ? 0 : 2});
const percent = (part: number, whole: number) => n(Math.round((100 * part) / whole));
const unique = (ids: readonly string[]) => [...new Set(ids)];
const and = (parts: readonly Localized[]): Localized => ({
  en: parts
    .map(({en}) => en)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1'),
  ar: parts.map(({ar}) => ar).join(' و'),
});

const counted = (
  singular: string,
  dual: readonly [string, string],
  plural: string,
  accusative = singular,
): CountedNoun => {
  const gender = singular.endsWith('ة') ? 'f' : 'm';
  return {en: {one: '', many: ''}, ar: {singular, dual, plural, accusative, gender}};
};
const REPORT = counted('خبر', ['خبران', 'خبرين'], 'أخبار', 'خبراً');
const OUTLET = counted('وسيلة', ['وسيلتان', 'وسيلتين'], 'وسائل');
const SOURCE = counted('مصدر', ['مصدران', 'مصدرين'], 'مصادر', 'مصدراً');
const CASE = counted('حالة', ['حالتان', 'حالتين'], 'حالات');
const COMPARISON = counted('مقارنة', ['مقارنتان', 'مقارنتين'], 'مقارنات');
const DAY = counted('يوم', ['يومان', 'يومين'], 'أيام', 'يوماً');
const {event: EVENT, figure: FIGURE, month: MONTH, convoy: CONVOY} = NOUNS;
/** A number with its noun in Arabic agreement. */
const ar = (value: number, noun: CountedNoun) => countedNoun(value, noun).ar;

/** Counts by key, greatest first, then by key. */
function tally(keys: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Who says a figure, and through whom it reached the file. */
function whoSays({origin, basis, outlets}: OriginFigure, names: Names): Localized {
  const {en, ar} = sourceName(origin, names);
  if (basis === 'unnamed') return {en: `${en} (no source named)`, ar: `${ar} (دون تسمية مصدر)`};
  if (basis === 'own') return {en, ar};
  const [by] = outlets;
  const via = names.outlet(by ?? '');
  const isOne = outlets.length === 1;
  return {
    en: `${en} (in ${via.en}${isOne ? '' : ` and ${outlets.length - 1} more`})`,
    ar: `${ar} (${isOne ? `عبر ${via.ar}` : `عبر ${via.ar} وغيرها`})`,
  };
}

/** The same in few words, for charts. */
function whoShort({origin, basis}: OriginFigure, names: Names): Localized {
  const {en, ar} = sourceName(origin, names);
  if (basis === 'own') return {en, ar};
  return basis === 'cited'
    ? {en: `${en}, quoted`, ar: `${ar}، منقولاً`}
    : {en: `${en}, no source named`, ar: `${ar}، دون تسمية مصدر`};
}

/** `21 September 2019, Al-Hasakah: trucks`. */
function headOf(one: FigureComparison, event: EventRow | undefined, names: Names): Localized {
  const [head, what] = [placeAndDay(event, names), MEASURE[one.measure]];
  return {
    en: `${head.en.replace(/^On /, '')}: ${what?.en ?? ''}`,
    ar: `${head.ar.replace(/^في /, '')}: ${what?.ar ?? ''}`,
  };
}

/** `On 21 September 2019, Al-Hasakah`. */
function placeAndDay(event: EventRow | undefined, names: Names): Localized {
  const regions = (event?.regions ?? '').split(' ').filter((id) => id !== '');
  const region = regions.length === 1 ? names.region(regions[0] ?? '') : null;
  const [first, last] = [event?.told_first ?? '', event?.told_last ?? ''];
  const days = (language: Language) =>
    first === last
      ? dateText(first, language)
      : `${dateText(first, language)} – ${dateText(last, language)}`;
  return {
    en: `On ${days('en')}${region === null ? '' : `, ${region.en}`}`,
    ar: `في ${days('ar')}${region === null ? '' : `، ${region.ar}`}`,
  };
}

export default analysis({
  title: {
    en: 'Who reports what: outlets, their figures and their sources',
    ar: 'من ينشر ماذا: وسائل الإعلام وأرقامها ومصادرها',
  },
  subtitle: ({from, to}) => ({
    en: `Reports on coalition convoys and cargo flights and on attacks of ISIS (Islamic State) in Syria, published ${monthText(from, 'en')} to ${monthText(to, 'en')}`,
    ar: `أخبار قوافل التحالف وطائرات شحنه وهجمات تنظيم داعش في سوريا، المنشورة من ${monthText(from, 'ar')} إلى ${monthText(to, 'ar')}`,
  }),
  params: {
    from: month('2019-01'),
    to: month('2025-08'),
    kind: choice(['all', 'convoy', 'isis_attack'], {en: 'Kind of event', ar: 'نوع الحدث'}),
  },

  async *cells({tables, params, names, rules, cite}) {
    const months = monthsFrom(params.from, params.to);
    const everything = claimOrigins({
      claims: tables.rows('claims'),
      articles: tables.rows('articles'),
      links: tables.rows('links'),
      outlets: tables.rows('outlets'),
    }).filter(({claim}) => params.kind === 'all' || claim.event_kind === params.kind);
    const claims = everything.filter(({article}) =>
      isPublishedWithin(article.published, params.from, params.to),
    );
    const events = new Map(
      (tables.events().objects() as EventRow[]).map((row) => [row.event_id, row]),
    );
    /** English name in the middle of a sentence. */
    const the = (id: string) => withArticle(called(id).en);
    const called = (id: string) =>
      id === OTHER ? {en: 'other origins', ar: 'مصادر أخرى'} : sourceName(id, names);
    const citeClaims = (ids: readonly string[], label: Localized) =>
      ids.length > 0 && ids.length <= LISTED
        ? cite(ids.length, {label, claims: ids})
        : {en: n(ids.length), ar: n(ids.length), value: ids.length, group: null};
    const cellOf = ({value, group}: {value: unknown; group: string | null}) =>
      group === null ? (value as number) : {value: value as number, group};

    const articles = unique(claims.map(({claim}) => claim.article_id));
    const outlets = tally(articlePairs(claims).map(([outlet]) => outlet));
    const standing = countStanding(claims);
    const [lead, second] = standing;
    const behind = ({
      own,
      unnamed,
      relayed,
    }: {
      own: readonly string[];
      unnamed: readonly string[];
      relayed: readonly string[];
    }) => unique([...own, ...unnamed, ...relayed]).length;
    const [leadName, secondName] = [called(lead?.origin ?? ''), called(second?.origin ?? '')];
    const half = standing.findIndex(({cumulative}) => cumulative * 2 >= articles.length) + 1;

    const figures = figuresByOrigin(claims, {measures: FIGURES, rules});
    const comparisons = compareFigures(figures);
    const same = comparisons.filter(({relation}) => relation === 'same');
    const apart = comparisons.filter(({difference}) => difference > 0);
    const excluding = comparisons.filter(({relation}) => relation === 'disjoint');
    const told = new Map<string, string[]>();
    for (const {event, origins} of claims) {
      if (event !== null) told.set(event, unique([...(told.get(event) ?? []), ...origins]));
    }
    const several = [...told].filter(([, origins]) => origins.length > 1);
    const colour = coloursById(standing.map(({origin}) => origin));
    const citeFigure = (figure: OriginFigure) => {
      const who = whoSays(figure, names);
      return cite(figure.best, {
        label: {
          en: `${who.en}: ${MEASURE[figure.measure]?.en ?? ''}`,
          ar: `${who.ar}: ${MEASURE[figure.measure]?.ar ?? ''}`,
        },
        claims: figure.claims,
      });
    };
    /** One comparison as a sentence, each figure leading to its claims. */
    const sentence = (one: FigureComparison): Localized => {
      const head = placeAndDay(events.get(one.event), names);
      const what = MEASURE[one.measure]?.en ?? one.measure;
      const said = one.figures.map((figure, at) => {
        const [who, words, {href}] = [
          whoSays(figure, names),
          figureWords(figure),
          citeFigure(figure),
        ];
        return {
          en:
            at === 0
              ? `${withArticle(who.en)} reported [${words.en}](${href}) ${what}`
              : `${withArticle(who.en)} [${words.en}](${href})`,
          ar: `${who.ar}: [${words.ar}](${href})`,
        };
      });
      return {
        en: `${head.en}, ${and(said).en}`,
        ar: `${head.ar}، عدد ${THE_MEASURE[one.measure] ?? one.measure}: ${said.map(({ar}) => ar).join('؛ ')}`,
      };
    };

    const byMeasure = FIGURES.map((measure) => ({
      measure,
      // Deaths are compared only where the same dead are counted; most articles do not say.
      rows: comparisons.filter(
        (one) =>
          one.measure === measure &&
          (measure !== 'killed' || one.victims === 'unknown' || one.victims === null),
      ),
    }));
    const pairs = originPairs([...told].map(([event, origins]) => ({event, origins})));
    const agreements = byMeasure.flatMap(({measure, rows}) => {
      const {origins, values} = figureMatrix(rows);
      return originPairs(
        rows.map(({event, figures: of}) => ({event, origins: of.map(({origin}) => origin)})),
      ).map((pair) => {
        const [a, b] = [pair.first, pair.second].map((id) => values[origins.indexOf(id)] ?? []);
        return {...pair, measure, result: compareBlandAltman(a ?? [], b ?? [])};
      });
    });
    const refused = agreements.filter(({result}) => isRefusal(result));
    const nearest = refused.toSorted((a, b) => b.events.length - a.events.length)[0];

    const severalCited = cite(several.length, {
      label: {en: 'Events told by two origins or more', ar: 'أحداث وردت من مصدرين أو أكثر'},
      events: several.map(([event]) => event),
    });
    const sameCited = cite(same.length, {
      label: {en: 'Comparisons in which the figures are the same', ar: 'مقارنات تتطابق أرقامها'},
      claims: same.flatMap((one) => one.figures.flatMap((figure) => figure.claims)),
    });
    const comparedNote: Localized = {
      en: 'Counted are figures of trucks, vehicles and deaths; that an event was one convoy or one attack is no figure.',
      ar: 'المقصود بالأرقام أعداد الشاحنات والآليات والقتلى؛ أما كون الحدث قافلة واحدة أو هجوماً واحداً فلا يُعدّ رقماً.',
    };
    const [widest] = apart;
    const gap = widest === undefined ? {en: '', ar: ''} : sentence(widest);
    yield summary(
      {
        en: `Of ${n(articles.length)} articles on file by ${n(outlets.length)} outlets, ${n(behind(lead ?? EMPTY))} (${percent(behind(lead ?? EMPTY), articles.length)} %) go back, wholly or in part, to one origin, ${the(lead?.origin ?? '')}: ${n(lead?.own.length ?? 0)} are its own and ${n(lead?.relayed.length ?? 0)}, by ${n(lead?.outlets.length ?? 0)} other outlets, quote it. ${second === undefined ? '' : `The next is ${the(second.origin)} with ${n(behind(second))}.`} Of ${n(told.size)} events, ${severalCited.en} (${percent(several.length, told.size)} %) were told by more than one origin. In ${n(comparisons.length)} cases two origins or more give a figure for the same event: in ${sameCited.en} of them the figures are the same, in ${n(excluding.length)} they exclude each other, whatever the rules allow for “about”. ${widest === undefined ? '' : `The widest gap: ${gap.en.replace(/^On/, 'on')}.`} ${refused.length === agreements.length ? 'No two origins share enough figures for pairwise limits of agreement, and the number of events that nobody reported cannot be estimated; both are refused below, with the reasons.' : ''}`,
        ar: `من أصل ${ar(articles.length, REPORT)} مسجّلاً نشرتها ${n(outlets.length)} وسيلة، يعود ${n(behind(lead ?? EMPTY))} (${percent(behind(lead ?? EMPTY), articles.length)}٪)، كلياً أو جزئياً، إلى مصدر واحد هو ${leadName.ar}: نشر منها ${n(lead?.own.length ?? 0)} بنفسه، وينتهي إليه ${ar(lead?.relayed.length ?? 0, REPORT)} نشرتها ${ar(lead?.outlets.length ?? 0, OUTLET)} أخرى. ${second === undefined ? '' : `ويليه ${secondName.ar} بعدد ${n(behind(second))}.`} ومن بين ${ar(told.size, EVENT)} لم يرد من أكثر من مصدر سوى ${severalCited.ar} (${percent(several.length, told.size)}٪). وفي ${ar(comparisons.length, CASE)} ذكر مصدران أو أكثر رقماً للحدث نفسه: تطابقت الأرقام في ${sameCited.ar} منها، وتعذّر التوفيق بينها في ${n(excluding.length)} مهما اتسع ما تتيحه القواعد لكلمة «نحو». ${widest === undefined ? '' : `وأوسع فرق كان ${gap.ar}.`} ${refused.length === agreements.length ? 'ولا يشترك أي مصدرين في عدد من الأرقام يكفي لحساب حدود الاتفاق بينهما، ولا يمكن تقدير عدد الأحداث التي لم يذكرها أحد؛ وأسباب ذلك مبيّنة أدناه.' : ''}`,
      },
      [
        {
          label: {en: 'Articles on file', ar: 'الأخبار المسجّلة'},
          value: articles.length,
          note: {en: `by ${n(outlets.length)} outlets`, ar: `من ${ar(outlets.length, OUTLET)}`},
        },
        {
          label: {
            en: `That go back to ${the(lead?.origin ?? '')}`,
            ar: `ما يعود منها إلى ${leadName.ar}`,
          },
          value: behind(lead ?? EMPTY),
          note: {
            en: `${percent(behind(lead ?? EMPTY), articles.length)} % of all`,
            ar: `${percent(behind(lead ?? EMPTY), articles.length)}٪ من المجموع`,
          },
        },
        {
          label: {en: 'Events told by more than one origin', ar: 'أحداث وردت من أكثر من مصدر'},
          value: severalCited,
          note: {en: `of ${n(told.size)}`, ar: `من ${n(told.size)}`},
        },
        {
          label: {en: 'Same figure from all origins', ar: 'رقم واحد من كل المصادر'},
          value: sameCited,
          note: {
            en: `of ${n(comparisons.length)} comparisons`,
            ar: `من ${ar(comparisons.length, COMPARISON)}`,
          },
        },
      ],
    );

    yield section('coverage', {
      en: 'Which outlet publishes when, and on which region?',
      ar: 'من ينشر، ومتى، وعن أي منطقة؟',
    });

    const top = outlets.slice(0, SHOWN).map(([id]) => id);
    const byMonth = coverageByMonth(claims).filter((row) => top.includes(row.outlet));
    const covered = new Map(byMonth.map((row) => [`${row.outlet} ${row.in}`, row]));
    const [first] = outlets;
    const withoutMonth = articles.length - articlesWithMonth(claims);
    const single = outlets.filter(([, count]) => count === 1).length;
    yield plot({
      anchor: 'coverage-matrix',
      title: {
        en: `${capital(the(first?.[0] ?? ''))} published ${n(first?.[1] ?? 0)} of the ${n(articles.length)} articles; ${n(single)} outlets are on file with one each`,
        ar: `نشر ${called(first?.[0] ?? '').ar} ${n(first?.[1] ?? 0)} من أصل ${n(articles.length)} خبراً؛ و${ar(single, OUTLET)} لها خبر واحد في الملف`,
      },
      subtitle: {
        en: `Articles by outlet and month of publication; the ${n(top.length)} outlets with most articles; ${n(withoutMonth)} articles are not dated to a month and are left out here`,
        ar: `الأخبار حسب الوسيلة وشهر النشر؛ أكثر ${ar(top.length, OUTLET)} أخباراً؛ ${ar(withoutMonth, REPORT)} لا يُعرف شهر نشره ولا يظهر هنا`,
      },
      description: {
        en: `A grid of ${n(top.length)} outlets and ${n(months.length)} months. Most articles: ${outlets
          .slice(0, 4)
          .map(([id, count]) => `${called(id).en} ${n(count)}`)
          .join(', ')}.`,
        ar: `شبكة من ${ar(top.length, OUTLET)} و${ar(months.length, MONTH)}. الأكثر أخباراً: ${outlets
          .slice(0, 4)
          .map(([id, count]) => `${called(id).ar} ${n(count)}`)
          .join('، ')}.`,
      },
      data: {
        columns: [
          {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
          {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
          {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
          {name: 'claims', label: {en: 'Claims', ar: 'الأقوال'}, type: 'integer'},
        ],
        rows: byMonth.map((row) => ({
          outlet: names.outlet(row.outlet),
          month: row.in,
          articles: row.articles.length,
          claims: row.claims,
        })),
      },
      draw: (chart) => {
        const rows = top.map((id) => ({id, label: names.outlet(id)[chart.language]}));
        const cells = top.flatMap((row) =>
          months.map((at) => {
            const count = covered.get(`${row} ${at}`)?.articles.length ?? null;
            return {row, month: at, low: count, best: count, high: count};
          }),
        );
        const form = coverageMatrix(cells, {...chart, rows, months, width: 960});
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    const byRegion = coverageByRegion(claims);
    const regions = tally(byRegion.flatMap((row) => row.articles.map(() => row.in ?? '')))
      .slice(0, 7)
      .map(([id]) => id);
    yield dataTable({
      anchor: 'outlets-by-region',
      title: {en: 'Articles by outlet and region', ar: 'الأخبار حسب الوسيلة والمنطقة'},
      note: {
        en: 'An article that gives figures for several regions is in each column; columns of larger areas hold what was told of nothing smaller.',
        ar: 'الخبر الذي يذكر أرقاماً لأكثر من منطقة يظهر في كل عمود؛ وأعمدة المناطق الأوسع لما لم يُذكر له مكان أضيق.',
      },
      data: {
        columns: [
          {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
          {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
          {name: 'claims', label: {en: 'Claims', ar: 'الأقوال'}, type: 'integer'},
          ...regions.map((id) => ({
            name: id === '' ? 'no_region' : id,
            label: id === '' ? {en: 'No region', ar: 'دون منطقة'} : names.region(id),
            type: 'integer' as const,
          })),
        ],
        rows: [...top, OTHER].map((id) => {
          const isRow = (outlet: string) => (id === OTHER ? !top.includes(outlet) : outlet === id);
          const own = claims.filter(({outlet}) => isRow(outlet));
          return {
            outlet:
              id === OTHER
                ? {
                    en: `${n(outlets.length - top.length)} further outlets`,
                    ar: `${ar(outlets.length - top.length, OUTLET)} أخرى`,
                  }
                : names.outlet(id),
            articles: unique(own.map(({claim}) => claim.article_id)).length,
            claims: own.length,
            ...Object.fromEntries(
              regions.map((region) => [
                region === '' ? 'no_region' : region,
                unique(
                  byRegion
                    .filter((row) => isRow(row.outlet) && (row.in ?? '') === region)
                    .flatMap((row) => row.articles),
                ).length,
              ]),
            ),
          };
        }),
      },
    });

    yield section('habits', {
      en: 'How do origins word their figures?',
      ar: 'كيف تصوغ المصادر أرقامها؟',
    });

    const habits = describeHabits(claims, FIGURES);
    const worded = habits.filter((row) => row.figures >= 10);
    const [mostWorded, nextWorded] = worded;
    const bare = (row: (typeof habits)[number] | undefined) =>
      percent(row?.claims.exact.length ?? 0, Math.max(1, row?.figures ?? 1));
    yield plot({
      anchor: 'qualifiers',
      title:
        mostWorded === undefined || nextWorded === undefined
          ? {en: 'Wording of figures, by origin', ar: 'صياغة الأرقام حسب المصدر'}
          : {
              en: `${capital(the(mostWorded?.origin ?? ''))} gives ${bare(mostWorded)} % of its figures as bare numbers, ${the(nextWorded?.origin ?? '')} ${bare(nextWorded)} %`,
              ar: `${called(mostWorded?.origin ?? '').ar}: ‏${bare(mostWorded)}٪ من أرقامه مجردة بلا تقريب؛ ${called(nextWorded?.origin ?? '').ar}: ‏${bare(nextWorded)}٪`,
            },
      subtitle: {
        en: 'Figures of trucks, vehicles and deaths in single incidents, by origin and wording; origins with ten figures or more; each figure once, however often it was repeated',
        ar: 'أعداد الشاحنات والآليات والقتلى في الحوادث المفردة، حسب المصدر والصياغة؛ المصادر التي لها عشرة أرقام فأكثر؛ يُحسب كل رقم مرة واحدة مهما تكرر',
      },
      description: {
        en: worded
          .map(
            (row) =>
              `${called(row.origin).en}: ${n(row.figures)} figures, ${bare(row)} % bare numbers`,
          )
          .join('; '),
        ar: worded
          .map(
            (row) => `${called(row.origin).ar}: ‏${n(row.figures)} رقماً، ${bare(row)}٪ منها مجرد`,
          )
          .join('؛ '),
      },
      data: {
        columns: [
          {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
          {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'integer'},
          ...QUALIFIERS.map((id) => ({
            name: id,
            label: qualifierName(id),
            type: 'integer' as const,
          })),
        ],
        rows: worded.map((row) => ({
          origin: called(row.origin),
          figures: row.figures,
          ...Object.fromEntries(
            QUALIFIERS.map((id) => {
              const label = {
                en: `${called(row.origin).en}: figures worded as ${qualifierName(id).en}`,
                ar: `${called(row.origin).ar}: أرقام بصيغة ${qualifierName(id).ar}`,
              };
              return [id, cellOf(citeClaims(row.claims[id], label))];
            }),
          ),
        })),
      },
      draw: (chart) => {
        const used = QUALIFIERS.filter((id) => worded.some((row) => row.claims[id].length > 0));
        const fills = [
          'var(--c1)',
          'var(--c3)',
          'var(--c2)',
          'var(--c4)',
          'var(--c5)',
          'var(--c6)',
        ];
        const form = shareBars(
          worded.flatMap((row) =>
            used.map((id) => ({row: row.origin, series: id, count: row.claims[id].length})),
          ),
          {
            ...chart,
            rows: worded.map(({origin}) => ({id: origin, label: called(origin)[chart.language]})),
            series: used.map((id, place) => ({
              id,
              label: qualifierName(id)[chart.language],
              colour: fills[place] ?? 'var(--c6)',
            })),
          },
        );
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    const heaping = habits.map((row) => ({...row, heaped: describeHeaping(row.numbers)}));
    const measured = heaping.flatMap(({heaped, ...row}) =>
      isRefusal(heaped) ? [] : [{...row, heaped}],
    );
    const [roundest] = measured.toSorted((a, b) => b.heaped.fives.share - a.heaped.fives.share);
    const shareOf = ({
      share,
      interval,
    }: {
      share: number;
      interval: {low: number; high: number};
    }): Localized => {
      const [s, low, high] = [share, interval.low, interval.high].map((value) =>
        n(Math.round(100 * value)),
      );
      return {en: `${s} % (${low}–${high} %)`, ar: `${s}٪ (${low}–${high}٪)`};
    };
    yield dataTable({
      anchor: 'heaping',
      title:
        roundest === undefined
          ? {en: 'Round numbers', ar: 'الأرقام المدوّرة'}
          : {
              en: `Figures gather on round numbers: ${n(Math.round(100 * roundest.heaped.fives.share))} % of those of ${the(roundest.origin)} are multiples of five`,
              ar: `الأرقام تميل إلى التدوير: ${n(Math.round(100 * roundest.heaped.fives.share))}٪ من أرقام ${called(roundest.origin).ar} من مضاعفات الخمسة`,
            },
      note: {
        en: `Trucks, vehicles and deaths from 10 up, each figure once. If last digits were even, 20 % would be multiples of 5 and 10 % of 10; in brackets the exact 95 % interval. For ${n(heaping.length - measured.length)} other origins there are fewer than 20 such figures, and no share is given.`,
        ar: `أعداد الشاحنات والآليات والقتلى من 10 فما فوق، كل رقم مرة واحدة. لو تساوت فرص الآحاد لكان 20٪ منها من مضاعفات 5 و10٪ من مضاعفات 10؛ وبين القوسين مجال الثقة 95٪ المضبوط. ولبقية المصادر، وعددها ${n(heaping.length - measured.length)}، أقل من 20 رقماً كهذا فلا تُعطى لها نسبة.`,
      },
      data: {
        columns: [
          {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
          {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'integer'},
          {name: 'fives', label: {en: 'Multiples of 5', ar: 'مضاعفات 5'}, type: 'text'},
          {name: 'tens', label: {en: 'Multiples of 10', ar: 'مضاعفات 10'}, type: 'text'},
        ],
        rows: measured.map(({origin, heaped}) => ({
          origin: called(origin),
          figures: heaped.figures,
          fives: shareOf(heaped.fives),
          tens: shareOf(heaped.tens),
        })),
      },
    });

    const units = describeUnits(claims).filter((row) => unitTotal(row) >= 10);
    const [unitLead, unitNext] = units;
    const UNITS = ['trucks', 'vehicles', 'both', 'neither'] as const;
    const unitName: Readonly<Record<(typeof UNITS)[number], Localized>> = {
      trucks: {en: 'trucks', ar: 'شاحنات'},
      vehicles: {en: 'vehicles', ar: 'آليات'},
      both: {en: 'trucks and vehicles', ar: 'شاحنات وآليات معاً'},
      neither: {en: 'no number', ar: 'بلا رقم'},
    };
    if (unitLead !== undefined) {
      yield plot({
        anchor: 'trucks-or-vehicles',
        title: {
          en: `${capital(the(unitLead.origin))} gives no number for ${n(unitLead.neither.length)} of ${n(unitTotal(unitLead))} convoys${unitNext === undefined ? '' : `, ${the(unitNext.origin)} for ${n(unitNext.neither.length)} of ${n(unitTotal(unitNext))}`}`,
          ar: `لا رقم لدى ${called(unitLead.origin).ar} في ${n(unitLead.neither.length)} من ${ar(unitTotal(unitLead), CONVOY)}${unitNext === undefined ? '' : `، ولدى ${called(unitNext.origin).ar} في ${n(unitNext.neither.length)} من ${n(unitTotal(unitNext))}`}`,
        },
        subtitle: {
          en: 'Convoys by what their origin counts in them; origins with ten convoys or more; “vehicles” may include trucks',
          ar: 'القوافل حسب ما يحصيه المصدر فيها؛ المصادر التي لها عشر قوافل فأكثر؛ وقد تشمل «الآليات» شاحنات',
        },
        description: {
          en: units
            .map(
              (row) =>
                `${called(row.origin).en}: trucks ${row.trucks.length}, vehicles ${row.vehicles.length}, both ${row.both.length}, no number ${row.neither.length}`,
            )
            .join('; '),
          ar: units
            .map(
              (row) =>
                `${called(row.origin).ar}: شاحنات ${row.trucks.length}، آليات ${row.vehicles.length}، كلاهما ${row.both.length}، بلا رقم ${row.neither.length}`,
            )
            .join('؛ '),
        },
        data: {
          columns: [
            {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
            ...UNITS.map((id) => ({name: id, label: unitName[id], type: 'integer' as const})),
          ],
          rows: units.map((row) => ({
            origin: called(row.origin),
            ...Object.fromEntries(UNITS.map((id) => [id, row[id].length])),
          })),
        },
        draw: (chart) => {
          const fills = ['var(--c1)', 'var(--c2)', 'var(--c4)', 'var(--no-report)'];
          const form = shareBars(
            units.flatMap((row) =>
              UNITS.map((id) => ({row: row.origin, series: id, count: row[id].length})),
            ),
            {
              ...chart,
              rows: units.map(({origin}) => ({id: origin, label: called(origin)[chart.language]})),
              series: UNITS.map((id, place) => ({
                id,
                label: unitName[id][chart.language],
                colour: fills[place] ?? 'var(--c6)',
              })),
            },
          );
          return drawPlot(form.build, {...chart, ...form});
        },
      });
    }

    yield section('delay', {
      en: 'How long until an event is reported?',
      ar: 'كم يمضي حتى يُنشر الخبر؟',
    });

    const reports = reportDelays(claims);
    const delays = tally(reports.map(({outlet}) => outlet)).map(([outlet]) => {
      const own = reports.filter((row) => row.outlet === outlet);
      return {outlet, own, delay: describeDelays(own.map(({days}) => days))};
    });
    const timed = delays.flatMap(({delay, ...row}) => (isRefusal(delay) ? [] : [{...row, delay}]));
    const untimed = delays.filter(({delay}) => isRefusal(delay));
    const all = describeDelays(reports.map(({days}) => days));
    const [busiest] = untimed;
    const knownOf = (rows: typeof reports) => rows.filter(({days}) => days !== null).length;
    yield isRefusal(all)
      ? refusal(
          'delays',
          {en: 'Delay from event to report', ar: 'المدة من الحدث إلى النشر'},
          all.refused,
        )
      : dataTable({
          anchor: 'delays',
          title: {
            en: `Where it is known, half of first reports came within ${n(Math.round(all.median))} ${Math.round(all.median) === 1 ? 'day' : 'days'} of the event`,
            ar: `حيث تُعرف المدة، نُشر نصف الأخبار الأولى خلال ${ar(Math.round(all.median), DAY)} من الحدث`,
          },
          note: {
            en: `First report of an event by each outlet. A delay is known for ${n(all.known)} of ${n(reports.length)}: the page or its address must state the day of publication, and the article must itself tell the day of the event. ${busiest === undefined ? '' : `For ${n(untimed.length)} outlets fewer than five are known, among them ${the(busiest.outlet)} (${n(knownOf(busiest.own))} of ${n(busiest.own.length)}); the day of publication is only inferred for ${n(inferredOf(claims, busiest.outlet))} of its ${n(outlets.find(([id]) => id === busiest.outlet)?.[1] ?? 0)} articles.`}`,
            ar: `أول خبر لكل وسيلة عن كل حدث. والمدة معروفة في ${n(all.known)} من ${n(reports.length)}: إذ يجب أن تذكر الصفحة أو عنوانها يوم النشر، وأن يذكر الخبر نفسه يوم الحدث. ${busiest === undefined ? '' : `وفي ${ar(untimed.length, OUTLET)} يقل المعروف عن خمسة، ومنها ${names.outlet(busiest.outlet).ar} (${n(knownOf(busiest.own))} من ${n(busiest.own.length)})؛ ويوم النشر مستنتج لا مذكور في ${n(inferredOf(claims, busiest.outlet))} من أخباره، وعددها ${n(outlets.find(([id]) => id === busiest.outlet)?.[1] ?? 0)}.`}`,
          },
          data: {
            columns: [
              {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
              {name: 'known', label: {en: 'Known delays', ar: 'المدد المعروفة'}, type: 'integer'},
              {name: 'within', label: {en: 'Within a week', ar: 'خلال أسبوع'}, type: 'integer'},
              {
                name: 'lower',
                label: {en: 'Quarter within, days', ar: 'الربع خلال (أيام)'},
                type: 'decimal',
              },
              {
                name: 'median',
                label: {en: 'Half within, days', ar: 'النصف خلال (أيام)'},
                type: 'decimal',
              },
              {
                name: 'upper',
                label: {en: 'Three quarters within, days', ar: 'ثلاثة أرباع خلال (أيام)'},
                type: 'decimal',
              },
              {
                name: 'before',
                label: {en: 'Dated before the event', ar: 'مؤرخة قبل الحدث'},
                type: 'integer',
              },
            ],
            rows: [
              {name: {en: 'All outlets', ar: 'كل الوسائل'}, own: null, delay: all},
              ...timed.map(({outlet, own, delay}) => ({name: names.outlet(outlet), own, delay})),
            ].map(({name, own, delay}) => ({
              outlet: name,
              known:
                own === null
                  ? delay.known
                  : cellOf(
                      citeClaims(
                        own.flatMap(({days, claim}) => (days === null ? [] : [claim])),
                        {
                          en: `First reports with a known delay, ${name.en}`,
                          ar: `أخبار أولى معروفة المدة، ${name.ar}`,
                        },
                      ),
                    ),
              within: delay.withinWeek,
              lower: delay.lowerQuartile,
              median: delay.median,
              upper: delay.upperQuartile,
              before: delay.before,
            })),
          },
        });

    yield section('figures', {en: 'Same event, different figures', ar: 'حدث واحد وأرقام مختلفة'});

    for (const [anchor, measures, what] of SPREADS) {
      const [compared, unlike] = [comparisons, apart].map((rows) =>
        rows.filter((one) => measures.includes(one.measure)),
      );
      const [worst] = unlike ?? [];
      if (compared === undefined || unlike === undefined || worst === undefined) continue;
      const lowest = worst.figures[0];
      const highest = worst.figures.at(-1);
      yield plot({
        anchor,
        title: {
          en: `${what.en}: figures differ in ${n(unlike.length)} of ${n(compared.length)} cases, at most ${n(lowest?.best ?? 0)} against ${n(highest?.best ?? 0)}`,
          ar: `${what.ar}: تختلف الأرقام في ${n(unlike.length)} من ${n(compared.length)} حالة، وأوسعها ${n(lowest?.best ?? 0)} مقابل ${n(highest?.best ?? 0)}`,
        },
        subtitle: {
          en: 'Events for which two origins or more give unlike figures, widest difference first; dot: best figure, band: its range, arrow: open end; “quoted”: on file only in other outlets’ articles',
          ar: 'الأحداث التي اختلفت فيها أرقام مصدرين أو أكثر، والأوسع فرقاً أولاً؛ النقطة أفضل رقم والشريط مداه والسهم حد مفتوح؛ «منقولاً»: لا يرد في الملف إلا في أخبار غيره',
        },
        description: {
          en: unlike
            .slice(0, 3)
            .map((one) => plainText(sentence(one).en))
            .join('. '),
          ar: unlike
            .slice(0, 3)
            .map((one) => plainText(sentence(one).ar))
            .join('. '),
        },
        data: {
          columns: [
            {name: 'event', label: {en: 'Event', ar: 'الحدث'}, type: 'text'},
            {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
            {name: 'figure', label: {en: 'Figure as worded', ar: 'الرقم كما ورد'}, type: 'text'},
            {name: 'range', label: {en: 'As read', ar: 'كما يُقرأ'}, type: 'range'},
          ],
          rows: unlike.flatMap((one) =>
            one.figures.map((figure) => ({
              event: headOf(one, events.get(one.event), names),
              origin: whoSays(figure, names),
              figure: figureWords(figure),
              range: {
                value: {low: figure.low, best: figure.best, high: figure.high},
                group: citeFigure(figure).group,
              },
            })),
          ),
        },
        draw: (chart) => {
          const groups = unlike.map((one) => ({
            head: headOf(one, events.get(one.event), names)[chart.language],
            rows: one.figures.map((figure) => ({
              low: figure.low,
              best: figure.best,
              high: figure.high,
              group: citeFigure(figure).group,
              who: startMark(chart.language) + whoShort(figure, names)[chart.language],
              said: figureWords(figure)[chart.language],
              colour: colour(figure.origin),
            })),
          }));
          const form = figureSpread(groups, {...chart, width: 680});
          return drawPlot(form.build, {...chart, ...form});
        },
      });
    }
    yield text({
      en: `The greatest disagreements in words:\n\n${apart
        .slice(0, 4)
        .map((one) => `- ${sentence(one).en}.`)
        .join(
          '\n',
        )}\n\nThe figures of copies are left out, and so are those that an article gives on two sources at once. Most articles do not say whose dead they count, so that a gap in deaths may be one of definition; and two outlets may have seen different parts of one movement. ${comparedNote.en}`,
      ar: `أوسع الاختلافات بالكلمات:\n\n${apart
        .slice(0, 4)
        .map((one) => `- ${sentence(one).ar}.`)
        .join(
          '\n',
        )}\n\nولا تدخل هنا أرقام النسخ المكررة، ولا ما نسبه خبر إلى مصدرين معاً. ومعظم الأخبار لا تبيّن من هم القتلى المحسوبون، فقد يكون الفرق في أعدادهم فرقاً في التعريف؛ وقد ترى وسيلتان جزأين مختلفين من تحرك واحد. ${comparedNote.ar}`,
    });
    yield dataTable({
      anchor: 'same-day-figures',
      title: {
        en: 'Side by side: figures of all outlets for the same day and region',
        ar: 'جنباً إلى جنب: أرقام الوسائل لليوم نفسه والمنطقة نفسها',
      },
      note: {
        en: 'Days and regions for which two outlets or more give a figure, quoted ones included: after each outlet, the origin it leads back to where that is another.',
        ar: 'الأيام والمناطق التي ذكرت لها وسيلتان أو أكثر رقماً، مع المنقول: وبعد كل وسيلة المصدر الذي ينتهي إليه رقمها إن كان غيرها.',
      },
      folded: true,
      data: {
        columns: [
          {name: 'day', label: {en: 'Day', ar: 'اليوم'}, type: 'date'},
          {name: 'region', label: {en: 'Region', ar: 'المنطقة'}, type: 'text'},
          {name: 'what', label: {en: 'What', ar: 'ماذا'}, type: 'text'},
          {name: 'range', label: {en: 'Least to most', ar: 'من الأقل إلى الأكثر'}, type: 'range'},
          {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'text'},
        ],
        rows: sideBySide(claims, events).map(({day, region, measure, rows}) => {
          // As printed: “about 50” is 50 here; open ends and “dozens” are read by the rules.
          const read = rows.map(({claim}) => readFigure(claim, {...rules, about: 'as_is'}));
          const what = MEASURE[measure] ?? {en: measure, ar: measure};
          const said = rows.map(({claim: {qualifier}, outlet, origins}, at) => {
            const range = read[at] ?? {low: 0, best: 0, high: 0};
            const words = figureWords({...range, qualifier, varies: false});
            const from = and(origins.map(called));
            const isOwn = origins.length === 1 && origins[0] === outlet;
            const name = names.outlet(outlet);
            return {
              en: `${name.en}${isOwn ? '' : ` (from ${from.en})`}: ${words.en}`,
              ar: `${name.ar}${isOwn ? '' : ` (عن ${from.ar})`}: ${words.ar}`,
            };
          });
          return {
            day,
            region: names.region(region),
            what,
            range: cite(
              {...hullOfRanges(read), best: median(read.map(({best}) => best))},
              {
                label: {
                  en: `${what.en}, ${names.region(region).en}, ${dateText(day, 'en')}`,
                  ar: `${what.ar}، ${names.region(region).ar}، ${dateText(day, 'ar')}`,
                },
                claims: rows.map(({claim}) => claim.claim_id),
              },
            ),
            figures: {en: said.map(({en}) => en).join('; '), ar: said.map(({ar}) => ar).join('؛ ')},
          };
        }),
      },
    });

    yield section('agreement', {
      en: 'Do independent origins agree?',
      ar: 'هل تتفق المصادر المستقلة؟',
    });

    const alphas = byMeasure.flatMap(({measure, rows}) => {
      const named = compareFigures(
        rows.flatMap(({figures: of}) => of).filter(({basis}) => basis !== 'unnamed'),
      );
      return [
        {measure, who: {en: 'all origins', ar: 'كل المصادر'}, of: rows},
        {measure, who: {en: 'only origins that are named', ar: 'المصادر المسمّاة فقط'}, of: named},
      ].map((row) => {
        const {values} = figureMatrix(row.of);
        return {
          ...row,
          ratio: computeAlpha(values, {level: 'ratio'}),
          interval: computeAlpha(values, {level: 'interval'}),
        };
      });
    });
    const [mainAlpha] = alphas.flatMap(({ratio, measure}) =>
      isRefusal(ratio) ? [] : [{measure, ratio}],
    );
    const alphaCell = (result: ReturnType<typeof computeAlpha>): Localized => {
      if (isRefusal(result)) return result.refused;
      const [alpha, low, high] = [result.alpha, result.interval.low, result.interval.high].map(
        decimal,
      );
      return {en: `${alpha} (${low}–${high})`, ar: `${alpha} (${low}–${high})`};
    };
    yield dataTable({
      anchor: 'alpha',
      title:
        mainAlpha === undefined
          ? {en: 'Agreement beyond chance', ar: 'الاتفاق فوق المصادفة'}
          : {
              en: `On ${MEASURE[mainAlpha.measure]?.en ?? ''}, agreement is ${decimal(mainAlpha.ratio.alpha)} on a scale where 1 is perfect, and may be as low as ${decimal(mainAlpha.ratio.interval.low)}`,
              ar: `الاتفاق على عدد ${THE_MEASURE[mainAlpha.measure] ?? ''} ${decimal(mainAlpha.ratio.alpha)} حيث الاتفاق التام 1، وقد لا يتجاوز ${decimal(mainAlpha.ratio.interval.low)}`,
            },
      note: {
        en: 'Krippendorff’s alpha between origins over events with two figures or more: 1 is perfect agreement, 0 what chance would give. In brackets the 95 % interval of 1 000 bootstrap samples of events (seed 1). The ratio level weighs differences against size, the interval level takes them as they are. An outlet that names no source may have copied another, which raises alpha: the second row of each pair leaves such outlets out.',
        ar: 'معامل ألفا لكريبندورف بين المصادر في الأحداث التي لها رقمان فأكثر: 1 اتفاق تام و0 ما تعطيه المصادفة. وبين القوسين مجال 95٪ من 1000 عينة معاد سحبها من الأحداث (البذرة 1). المستوى النسبي يقيس الفرق إلى الحجم، ومستوى الفترات يأخذه كما هو. والوسيلة التي لا تسمّي مصدرها قد تكون نقلت عن غيرها فترفع ألفا: وفي السطر الثاني من كل زوج تُستبعد هذه الوسائل.',
      },
      data: {
        columns: [
          {name: 'measure', label: {en: 'Figure', ar: 'الرقم'}, type: 'text'},
          {name: 'who', label: {en: 'Origins', ar: 'المصادر'}, type: 'text'},
          {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
          {
            name: 'ratio',
            label: {en: 'Alpha, ratio level', ar: 'ألفا، المستوى النسبي'},
            type: 'text',
          },
          {
            name: 'interval',
            label: {en: 'Alpha, interval level', ar: 'ألفا، مستوى الفترات'},
            type: 'text',
          },
        ],
        rows: alphas.map(({measure, who, of, ratio, interval}) => ({
          measure: MEASURE[measure] ?? {en: measure, ar: measure},
          who,
          events:
            of.length === 0
              ? 0
              : cite(of.length, {
                  label: {
                    en: `Events compared on ${MEASURE[measure]?.en ?? ''}, ${who.en}`,
                    ar: `أحداث قورنت فيها ${MEASURE[measure]?.ar ?? ''}، ${who.ar}`,
                  },
                  claims: of.flatMap((one) => one.figures.flatMap((figure) => figure.claims)),
                }),
          ratio: alphaCell(ratio),
          interval: alphaCell(interval),
        })),
      },
    });

    for (const {measure, rows} of byMeasure) {
      const {origins, values, events: shared} = figureMatrix(rows);
      const results = measureOriginBias(values);
      const place = results.findIndex((result) => !isRefusal(result));
      const own = values[place];
      if (own === undefined) continue;
      const rest = shared.map((_, event) => {
        const others = values.flatMap((row, at) => (at === place ? [] : (row[event] ?? [])));
        return others.length === 0 ? null : median(others);
      });
      const result = compareBlandAltman(own, rest);
      const ratio = compareBlandAltman(own, rest, {scale: 'log-ratio'});
      const origin = called(origins[place] ?? '');
      const bias = results[place];
      if (bias === undefined || isRefusal(bias) || isRefusal(result) || isRefusal(ratio)) continue;
      const what = MEASURE[measure] ?? {en: measure, ar: measure};
      const used = shared.flatMap((event, at) =>
        own[at] === null || rest[at] === null ? [] : [{event, a: own[at] ?? 0, b: rest[at] ?? 0}],
      );
      const lines = [
        {id: {en: 'mean', ar: 'المتوسط'}, at: result.bias},
        {id: {en: 'lower limit', ar: 'الحد الأدنى'}, at: result.lower},
        {id: {en: 'upper limit', ar: 'الحد الأعلى'}, at: result.upper},
      ];
      const [lowest, highest] = [result.lower.value, result.upper.value].map((value) =>
        n(Math.round(value)),
      );
      yield vegaLite({
        anchor: `bias-${measure}`,
        title: {
          en: `${capital(withArticle(origin.en))} against the rest, ${what.en}: equal in ${n(bias.equal)} of ${n(bias.shared)} events, higher in ${n(bias.above)}, lower in ${n(bias.below)}`,
          ar: `${origin.ar} مقابل البقية، ${what.ar}: التطابق في ${n(bias.equal)} من ${n(bias.shared)} حدثاً، وأعلى في ${n(bias.above)}، وأدنى في ${n(bias.below)}`,
        },
        subtitle: {
          en: `Difference of its figure from the median of the other origins, against the middle of the two; dashed: mean and limits of agreement (Bland–Altman) with 95 % intervals. Ratio: ${decimal(ratio.bias.value)}, limits ${decimal(ratio.lower.value)}–${decimal(ratio.upper.value)}`,
          ar: `فرق رقمه عن وسيط المصادر الأخرى مقابل منتصف الرقمين؛ المتقطع: المتوسط وحدا الاتفاق (بلاند–ألتمان) مع مجالات 95٪. النسبة: ${decimal(ratio.bias.value)}، وحداها ${decimal(ratio.lower.value)}–${decimal(ratio.upper.value)}`,
        },
        description: {
          en: `${n(result.pairs)} points. Mean difference ${decimal(result.bias.value)}; limits of agreement from ${lowest} to ${highest}; median difference ${decimal(bias.difference.median)}.`,
          ar: `${n(result.pairs)} نقطة. متوسط الفرق ${decimal(result.bias.value)}؛ وحدا الاتفاق من ${lowest} إلى ${highest}؛ ووسيط الفرق ${decimal(bias.difference.median)}.`,
        },
        data: {
          columns: [
            {name: 'event', label: {en: 'Event', ar: 'الحدث'}, type: 'text'},
            {name: 'own', label: origin, type: 'integer'},
            {name: 'rest', label: {en: 'Median of the others', ar: 'وسيط البقية'}, type: 'decimal'},
            {name: 'difference', label: {en: 'Difference', ar: 'الفرق'}, type: 'decimal'},
          ],
          rows: used.map(({event, a, b}) => {
            const one = rows.find((row) => row.event === event);
            const figure = one?.figures.find((row) => row.origin === origins[place]);
            return {
              event: one === undefined ? event : headOf(one, events.get(event), names),
              own: figure === undefined ? a : citeFigure(figure),
              rest: b,
              difference: a - b,
            };
          }),
        },
        draw: (chart) =>
          drawVegaLite(
            blandAltmanPlot(
              used.map(({event, a, b}) => {
                const one = rows.find((row) => row.event === event);
                const figure = one?.figures.find((row) => row.origin === origins[place]);
                return {
                  middle: (a + b) / 2,
                  contrast: a - b,
                  title: `${one === undefined ? event : headOf(one, events.get(event), names)[chart.language]}\n${n(a)} − ${n(b)}`,
                  link: figure === undefined ? null : citeFigure(figure).href,
                };
              }),
              {
                ...chart,
                width: 780,
                lines: lines.map(({id, at}) => ({
                  name: id[chart.language],
                  value: at.value,
                  ...at.interval,
                })),
                xTitle: {
                  en: `${what.en}, middle of the two figures`,
                  ar: `${what.ar}، منتصف الرقمين`,
                }[chart.language],
                yTitle: {en: 'difference', ar: 'الفرق'}[chart.language],
              },
            ),
            chart,
          ),
      });
      const {low, high} = bias.difference.interval;
      const isClear = low > 0 || high < 0;
      const outside = used.filter(
        ({a, b}) => a - b < result.lower.value || a - b > result.upper.value,
      ).length;
      const mute = results.filter((one) => isRefusal(one)).length;
      yield text({
        en: `On ${what.en}, the median difference is ${decimal(bias.difference.median)} (95 % interval ${decimal(low)} to ${decimal(high)}): ${isClear ? 'the interval leaves out zero, a sign of bias on one side or the other' : 'no bias shows'}. The limits of agreement, ${lowest} to ${highest}, assume differences that are about normal; here ${n(bias.equal)} of ${n(bias.shared)} are zero and ${n(outside)} lie outside the limits, so they are rough. For ${n(mute)} other origins fewer than six events can be compared, and no bias is given. Nothing here tells which side is right.`,
        ar: `وسيط الفرق في عدد ${THE_MEASURE[measure] ?? ''} ${decimal(bias.difference.median)} (مجال 95٪ من ${decimal(low)} إلى ${decimal(high)}): ${isClear ? 'والمجال لا يشمل الصفر، وهذا علامة ميل عند أحد الطرفين' : 'فلا يظهر ميل إلى الزيادة أو النقص'}. وحدّا الاتفاق، من ${lowest} إلى ${highest}، يفترضان فروقاً قريبة من التوزيع الطبيعي؛ والفرق هنا صفر في ${n(bias.equal)} من ${n(bias.shared)}، وخارج الحدّين ${n(outside)}، فهما تقريبيان. أما بقية المصادر، وعددها ${n(mute)}، فما يمكن مقارنته من أحداثها دون الستة ولا يُعطى لها ميل. ولا شيء هنا يدل على أي الطرفين أصح.`,
      });
    }

    const answered = agreements.flatMap(({result, ...pair}) =>
      isRefusal(result) ? [] : [{...pair, result}],
    );
    const level = ({value, interval}: {value: number; interval: {low: number; high: number}}) =>
      `${decimal(value)} (${decimal(interval.low)} … ${decimal(interval.high)})`;
    if (answered.length > 0) {
      yield dataTable({
        anchor: 'pairs',
        title: {en: 'Two origins at a time', ar: 'مصدران في كل مرة'},
        note: {
          en: 'Difference of the first from the second (Bland–Altman) for the events with a figure from both, with 95 % intervals.',
          ar: 'فرق الأول عن الثاني (بلاند–ألتمان) في الأحداث التي لها رقم من كليهما، مع مجالات 95٪.',
        },
        data: {
          columns: [
            {name: 'first', label: {en: 'First', ar: 'الأول'}, type: 'text'},
            {name: 'second', label: {en: 'Second', ar: 'الثاني'}, type: 'text'},
            {name: 'figure', label: {en: 'Figure', ar: 'الرقم'}, type: 'text'},
            {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
            {name: 'mean', label: {en: 'Mean difference', ar: 'متوسط الفرق'}, type: 'text'},
            {name: 'lower', label: {en: 'Lower limit', ar: 'الحد الأدنى'}, type: 'text'},
            {name: 'upper', label: {en: 'Upper limit', ar: 'الحد الأعلى'}, type: 'text'},
          ],
          rows: answered.map(({first: a, second: b, measure, result}) => ({
            first: called(a),
            second: called(b),
            figure: MEASURE[measure] ?? measure,
            events: result.pairs,
            mean: level(result.bias),
            lower: level(result.lower),
            upper: level(result.upper),
          })),
        },
      });
    }
    if (refused.length > 0 && nearest !== undefined) {
      const [a, b] = [called(nearest.first), called(nearest.second)];
      const most = cite(nearest.events.length, {
        label: {
          en: `Figures of ${a.en} and ${b.en} for the same events`,
          ar: `أرقام ${a.ar} و${b.ar} للأحداث نفسها`,
        },
        events: nearest.events,
      });
      yield refusal(
        'pairwise',
        {en: 'Agreement between two single origins', ar: 'الاتفاق بين مصدرين بعينهما'},
        {
          en: `Limits of agreement between two origins need ten events with a figure from both. ${n(refused.length)} pairs of origins have any such event; the most is ${most.en} (${a.en} and ${b.en}, ${MEASURE[nearest.measure]?.en ?? ''}). Each of them is too few, so none is compared.`,
          ar: `حساب حدود الاتفاق بين مصدرين يحتاج إلى عشرة أحداث لها رقم من كليهما. ولا يتجاوز ما تشترك فيه أزواج المصادر، وعددها ${n(refused.length)}، ${most.ar} (${a.ar} و${b.ar}، ${MEASURE[nearest.measure]?.ar ?? ''}). وهذا قليل في كل زوج، فلا مقارنة.`,
        },
      );
    }

    yield section('overlap', {en: 'Who reports the same events?', ar: 'من يورد الأحداث نفسها؟'});

    const overlaps = countOverlaps(
      [...told].flatMap(([element, origins]) => origins.map((set) => ({element, set}))),
    );
    const sets = overlaps.sets.slice(0, 7).map(({set}) => set);
    const grouped = countOverlaps(
      [...told].flatMap(([element, origins]) =>
        unique(origins.map((set) => (sets.includes(set) ? set : OTHER))).map((set) => ({
          element,
          set,
        })),
      ),
    );
    const [widestSet] = overlaps.sets;
    const widestName = called(widestSet?.set ?? '');
    const overlapRows = grouped.overlaps.map((row) => {
      const label = and(row.sets.map(called));
      const only = {en: `Events told only by ${label.en}`, ar: `أحداث لم يوردها إلا ${label.ar}`};
      const cited =
        row.count <= LISTED && row.sets.length > 1
          ? cite(row.count, {label: only, events: row.elements})
          : null;
      return {...row, label, cited};
    });
    yield plot({
      anchor: 'overlap-chart',
      title: {
        en: `${n(widestSet?.exclusive ?? 0)} of ${n(told.size)} events stand on ${the(widestSet?.set ?? '')} alone`,
        ar: `${n(widestSet?.exclusive ?? 0)} من ${ar(told.size, EVENT)} لا مصدر لها سوى ${widestName.ar}`,
      },
      subtitle: {
        en: `Events by the exact set of origins that report them; the ${n(sets.length)} origins with most events, the other ${n(overlaps.sets.length - sets.length)} taken together`,
        ar: `الأحداث حسب مجموعة المصادر التي أوردتها بالضبط؛ أكثر ${n(sets.length)} مصادر أحداثاً، وبقية المصادر، وعددها ${n(overlaps.sets.length - sets.length)}، مجتمعة`,
      },
      description: {
        en: overlapRows
          .slice(0, 5)
          .map((row) => `only ${row.label.en}: ${n(row.count)}`)
          .join('; '),
        ar: overlapRows
          .slice(0, 5)
          .map((row) => `${row.label.ar} فقط: ${n(row.count)}`)
          .join('؛ '),
      },
      data: {
        columns: [
          {
            name: 'origins',
            label: {en: 'Exactly these origins', ar: 'هذه المصادر بالضبط'},
            type: 'text',
          },
          {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
        ],
        rows: overlapRows.map((row) => ({origins: row.label, events: row.cited ?? row.count})),
      },
      draw: (chart) => {
        const form = upset(
          overlapRows.map(({sets: members, count, cited}) => ({
            members,
            low: count,
            best: count,
            high: count,
            group: cited?.group ?? null,
          })),
          {
            ...chart,
            sets: [...sets, OTHER].map((id) => ({id, label: called(id)[chart.language]})),
            width: 900,
            limit: 16,
          },
        );
        return drawPlot(form.build, {...chart, ...form});
      },
    });
    yield dataTable({
      anchor: 'exclusive',
      title: {
        en: 'Events by origin, and those that only it reports',
        ar: 'الأحداث حسب المصدر، وما انفرد به منها',
      },
      note: {
        en: 'One event may have several origins. Few shared events need not mean that others did not report: the file holds some of their articles, not all.',
        ar: 'قد يكون للحدث الواحد أكثر من مصدر. وقلة المشترك لا تعني أن غيره لم ينشر: ففي الملف بعض أخبار كل وسيلة لا كلها.',
      },
      data: {
        columns: [
          {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
          {name: 'events', label: {en: 'Events', ar: 'الأحداث'}, type: 'integer'},
          {
            name: 'exclusive',
            label: {en: 'Reported by it alone', ar: 'انفرد بها'},
            type: 'integer',
          },
          {
            name: 'shared',
            label: {en: 'Most often together with', ar: 'أكثر من يشاركه'},
            type: 'text',
          },
        ],
        rows: overlaps.sets.slice(0, 12).map(({set, count, exclusive}) => {
          const partner = pairs.find(({first: a, second: b}) => a === set || b === set);
          const other =
            partner === undefined
              ? null
              : called(partner.first === set ? partner.second : partner.first);
          return {
            origin: called(set),
            events: count,
            exclusive,
            shared:
              other === null
                ? null
                : {
                    en: `${other.en} (${n(partner?.events.length ?? 0)})`,
                    ar: `${other.ar} (${n(partner?.events.length ?? 0)})`,
                  },
          };
        }),
      },
    });

    yield section('quotes', {en: 'Who quotes whom?', ar: 'من ينقل عمّن؟'});

    const edges = countCitations(claims).filter(({outlet, source}) => outlet !== source);
    const cited = tally(edges.flatMap(({source, articles: of}) => of.map(() => source)));
    const sources = cited.filter(([, count]) => count >= 6).map(([id]) => id);
    const mainSource = (id: string) =>
      sources.indexOf(
        edges.find(({outlet, source}) => outlet === id && sources.includes(source))?.source ?? '',
      );
    const quoting = tally(
      edges.flatMap(({outlet, source, articles: of}) =>
        sources.includes(source) ? of.map(() => outlet) : [],
      ),
    )
      .slice(0, 22)
      .map(([id]) => id)
      .toSorted((a, b) => mainSource(a) - mainSource(b));
    const further = unique(edges.map(({outlet}) => outlet)).filter((id) => !quoting.includes(id));
    const furtherName = {
      en: `${n(further.length)} further outlets`,
      ar: `${ar(further.length, OUTLET)} أخرى`,
    };
    const quotes = gatherQuotes(edges, quoting, sources).map((arc) => {
      const from = arc.outlet === OTHER ? furtherName : called(arc.outlet);
      const label = {
        en: `${from.en}, citing ${called(arc.source).en}: one claim an article`,
        ar: `${from.ar} نقلاً عن ${called(arc.source).ar}: قول من كل خبر`,
      };
      return {...arc, from, cited: citeClaims(arc.witnesses, label)};
    });
    const [mostCited, nextCited] = cited;
    const outletsCiting = (source: string) => edges.filter((edge) => edge.source === source).length;
    yield plot({
      anchor: 'citation-graph',
      title: {
        en: `${n(outletsCiting(mostCited?.[0] ?? ''))} outlets cite ${the(mostCited?.[0] ?? '')}, ${n(outletsCiting(nextCited?.[0] ?? ''))} cite ${the(nextCited?.[0] ?? '')}`,
        ar: `${ar(outletsCiting(mostCited?.[0] ?? ''), OUTLET)} تنقل عن ${called(mostCited?.[0] ?? '').ar}، و${n(outletsCiting(nextCited?.[0] ?? ''))} تنقل عن ${called(nextCited?.[0] ?? '').ar}`,
      },
      subtitle: {
        en: `From the source to the outlets that name it, as thick as the number of articles, which stands beside each name; sources cited in six articles or more, and the ${n(quoting.length)} outlets that cite them most. An outlet that does both stands on both sides`,
        ar: `من المصدر إلى الوسائل التي تسمّيه، والسماكة بعدد الأخبار، وهو مكتوب بجانب كل اسم؛ المصادر المذكورة في ستة أخبار فأكثر، وأكثر ${ar(quoting.length, OUTLET)} نقلاً عنها. والوسيلة التي تنقل ويُنقل عنها تظهر في الجهتين`,
      },
      description: {
        en: quotes
          .slice(0, 6)
          .map(
            (arc) =>
              `${arc.from.en}, citing ${called(arc.source).en}: ${n(arc.witnesses.length)} articles`,
          )
          .join('; '),
        ar: quotes
          .slice(0, 6)
          .map(
            (arc) =>
              `${arc.from.ar} نقلاً عن ${called(arc.source).ar}: ‏${ar(arc.witnesses.length, REPORT)}`,
          )
          .join('؛ '),
      },
      data: {
        columns: [
          {name: 'outlet', label: {en: 'Outlet', ar: 'الوسيلة'}, type: 'text'},
          {name: 'source', label: {en: 'cites', ar: 'تنقل عن'}, type: 'text'},
          {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
        ],
        rows: quotes.map((arc) => ({
          outlet: arc.from,
          source: called(arc.source),
          articles: cellOf(arc.cited),
        })),
      },
      draw: (chart) => {
        const named = (id: string) => ({
          id,
          label: id === OTHER ? furtherName[chart.language] : called(id)[chart.language],
        });
        const rows = quotes.map(({outlet, source, witnesses, cited: {group}}) => ({
          outlet,
          source,
          articles: witnesses.length,
          group,
        }));
        const form = citationGraph(rows, {
          ...chart,
          width: 760,
          sources: sources.map(named),
          outlets: [...quoting, OTHER].map(named),
          colour,
        });
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    const kinds = ['own', 'relayed', 'second', OTHER] as const;
    const kindName: Readonly<Record<(typeof kinds)[number], Localized>> = {
      own: {en: `${leadName.en} itself`, ar: `${leadName.ar} نفسه`},
      relayed: {en: `others, quoting it`, ar: `غيره نقلاً عنه`},
      second: {en: `from ${secondName.en}, not the former`, ar: `عن ${secondName.ar} دون الأول`},
      others: {en: 'other origins alone', ar: 'مصادر أخرى وحدها'},
    };
    const kindOf = new Map([
      ...standing
        .flatMap(({own, unnamed, relayed}) => [...own, ...unnamed, ...relayed])
        .map((id) => [id, OTHER] as const),
      ...(second === undefined
        ? []
        : [...second.own, ...second.unnamed, ...second.relayed].map(
            (id) => [id, 'second'] as const,
          )),
      ...(lead === undefined
        ? []
        : [
            ...lead.relayed.map((id) => [id, 'relayed'] as const),
            ...[...lead.own, ...lead.unnamed].map((id) => [id, 'own'] as const),
          ]),
    ] as const);
    const dated = articlePairs(claims).flatMap(([, id, published]) => {
      const at = monthOfPublication(published);
      return at === null || !months.includes(at)
        ? []
        : [{id, month: at, series: kindOf.get(id) ?? OTHER}];
    });
    const count = (at: string, series?: string) =>
      dated.filter((row) => row.month === at && (series === undefined || row.series === series))
        .length;
    const onLead = dated.filter(({series}) => series === 'own' || series === 'relayed').length;
    yield vegaLite({
      anchor: 'articles-by-origin',
      title: {
        en: `${n(half)} of ${n(standing.length)} origins stand behind half of the articles, ${n(standing.findIndex(({cumulative}) => cumulative * 4 >= articles.length * 3) + 1)} behind three quarters`,
        ar: `من أصل ${ar(standing.length, SOURCE)} يقف ${n(half)} خلف نصف الأخبار و${n(standing.findIndex(({cumulative}) => cumulative * 4 >= articles.length * 3) + 1)} خلف ثلاثة أرباعها`,
      },
      subtitle: {
        en: `Articles by month of publication and by the origin they stand on; an article on several origins is shown once, with the first of the legend`,
        ar: `الأخبار حسب شهر النشر والمصدر الذي تعود إليه؛ والخبر الذي له أكثر من مصدر يظهر مرة واحدة، مع أول ما في المفتاح`,
      },
      description: {
        en: `Stacked columns for ${n(months.length)} months; ${n(onLead)} of ${n(dated.length)} dated articles stand on ${the(lead?.origin ?? '')}.`,
        ar: `أعمدة مكدسة لعدد ${n(months.length)} شهراً؛ ${n(onLead)} من ${ar(dated.length, REPORT)} معروف الشهر تعود إلى ${leadName.ar}.`,
      },
      data: {
        columns: [
          {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
          ...kinds.map((id) => ({name: id, label: kindName[id], type: 'integer' as const})),
        ],
        rows: months.map((at) => ({
          month: at,
          ...Object.fromEntries(kinds.map((id) => [id, count(at) === 0 ? null : count(at, id)])),
        })),
      },
      draw: (chart) => {
        const fills = ['var(--c1)', 'var(--band)', 'var(--c2)', 'var(--no-report)'];
        const cell = (at: (typeof months)[number], value: number) => {
          const none = count(at) === 0 ? null : value;
          return {month: at, low: none, best: none, high: none};
        };
        return drawVegaLite(
          monthColumns(
            months.flatMap((at) =>
              kinds.map((series) => ({...cell(at, count(at, series)), series})),
            ),
            {
              ...chart,
              months,
              width: 960,
              height: 200,
              arrangement: 'stacked',
              series: kinds.map((id, place) => ({
                id,
                label: kindName[id][chart.language],
                colour: fills[place] ?? 'var(--c6)',
              })),
              totals: months.map((at) => cell(at, count(at))),
            },
          ),
          chart,
        );
      },
    });
    yield dataTable({
      anchor: 'origins-behind',
      title: {
        en: 'Origins and the articles that stand on them',
        ar: 'المصادر والأخبار التي تعود إليها',
      },
      note: {
        en: 'Quotations are followed as far as the articles on file allow. “No source named”: its own articles whose figures come from “local sources” or from nobody in particular; these may be quotations too.',
        ar: 'يُتتبّع النقل إلى حيث تسمح الأخبار المسجّلة. «دون تسمية مصدر»: أخباره التي تنسب أرقامها إلى «مصادر محلية» أو لا تنسبها إلى أحد؛ وقد تكون منقولة أيضاً.',
      },
      data: {
        columns: [
          {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
          {name: 'articles', label: {en: 'Articles', ar: 'الأخبار'}, type: 'integer'},
          {name: 'own', label: {en: 'Its own', ar: 'نشرها بنفسه'}, type: 'integer'},
          {
            name: 'unnamed',
            label: {en: 'Its own, no source named', ar: 'نشرها دون تسمية مصدر'},
            type: 'integer',
          },
          {name: 'relayed', label: {en: 'By others', ar: 'نشرها غيره'}, type: 'integer'},
          {name: 'outlets', label: {en: 'Other outlets', ar: 'وسائل أخرى'}, type: 'integer'},
          {
            name: 'cumulative',
            label: {en: 'Articles so far', ar: 'المجموع التراكمي'},
            type: 'integer',
          },
        ],
        rows: standing.slice(0, 12).map((row) => ({
          origin: called(row.origin),
          articles: behind(row),
          own: row.own.length,
          unnamed: row.unnamed.length,
          relayed: row.relayed.length,
          outlets: row.outlets.length,
          cumulative: row.cumulative,
        })),
      },
    });

    yield section('unreported', {
      en: 'How many events did nobody report?',
      ar: 'كم حدثاً لم يذكره أحد؟',
    });

    const [closest] = pairs;
    const eventsOf = (id: string) => overlaps.sets.find(({set}) => set === id)?.count ?? 0;
    const two =
      closest === undefined
        ? null
        : estimateTwoLists({
            first: eventsOf(closest.first),
            second: eventsOf(closest.second),
            shared: closest.events.length,
          });
    const three = overlaps.sets.slice(0, 3).map(({set}) => set);
    const lists = fitLogLinear(
      countHistories([...told.values()].map((origins) => three.map((id) => origins.includes(id)))),
    );
    const dependent =
      closest === undefined
        ? []
        : edges.filter((edge) =>
            [edge.outlet, edge.source].every((id) => [closest.first, closest.second].includes(id)),
          );
    const [one, other] = [called(closest?.first ?? ''), called(closest?.second ?? '')];
    const silent = figures.filter(
      ({origin, basis}) =>
        basis === 'unnamed' && [closest?.first, closest?.second].includes(origin),
    ).length;
    const reason = (result: object | null, language: Language) =>
      result !== null && isRefusal(result)
        ? result.refused[language]
        : {
            en: 'the counts alone would allow it, the conditions above do not',
            ar: 'الأعداد وحدها تسمح به، والشروط أعلاه لا تسمح',
          }[language];
    const models: Localized = isRefusal(lists)
      ? lists.refused
      : {
          en: `the counts alone would allow it, but ${n(lists.models.filter((fit) => fit.aic - lists.chosen.aic <= lists.window).length)} of ${n(lists.models.length)} models fit about as well as the best and give totals from ${n(Math.round(lists.spread.supported.low))} to ${n(Math.round(lists.spread.supported.high))} events: the choice of model, not the reports, would make the number`,
          ar: `الأعداد وحدها تسمح به، لكن ${n(lists.models.filter((fit) => fit.aic - lists.chosen.aic <= lists.window).length)} من ${n(lists.models.length)} نماذج تلائم البيانات بقدر أفضلها تقريباً وتعطي مجاميع من ${n(Math.round(lists.spread.supported.low))} إلى ${n(Math.round(lists.spread.supported.high))}: فاختيار النموذج، لا الأخبار، هو الذي يصنع الرقم`,
        };
    yield refusal(
      'capture-recapture',
      {
        en: 'An estimate of the events that no outlet reported',
        ar: 'تقدير الأحداث التي لم تذكرها أي وسيلة',
      },
      {
        en: `Capture–recapture needs lists that are complete for their makers, independent of each other and about the same events.

- The file holds some articles of each outlet, found by search; that an event is missing from an outlet’s articles on file does not say that the outlet missed it. This alone forbids an estimate, whatever the counts.
- Lists are not independent: ${n(lead?.outlets.length ?? 0)} outlets draw on ${the(lead?.origin ?? '')}, and ${n(figures.filter(({basis}) => basis === 'unnamed').length)} of ${n(figures.length)} figures come from articles that name no source.
- The two origins with most events in common are ${one.en} (${n(eventsOf(closest?.first ?? ''))} events) and ${other.en} (${n(eventsOf(closest?.second ?? ''))}): they share ${closest === undefined ? '0' : cite(closest.events.length, {label: {en: `Events of both ${one.en} and ${other.en}`, ar: `أحداث أوردها ${one.ar} و${other.ar} معاً`}, events: closest.events}).en}. ${dependent.length > 0 ? 'One of them cites the other on file, so they are not two lists.' : ''} ${silent > 0 ? `For ${n(silent)} of their figures no source is named.` : ''} Two lists (Chapman): ${reason(two, 'en')}.
- Three lists (${and(three.map(called)).en}), log-linear models: ${models.en}.`,
        ar: `تقدير ما فات بطريقة الالتقاط وإعادة الالتقاط يحتاج إلى قوائم كاملة عند أصحابها، مستقل بعضها عن بعض، وعن الأحداث نفسها.

- في الملف بعض أخبار كل وسيلة مما عُثر عليه بالبحث؛ وغياب حدث عن أخبارها المسجّلة لا يعني أنها لم تنشره. وهذا وحده يمنع التقدير أياً كانت الأعداد.
- القوائم غير مستقلة: تعتمد ${ar(lead?.outlets.length ?? 0, OUTLET)} على ${leadName.ar}، و${n(figures.filter(({basis}) => basis === 'unnamed').length)} من ${ar(figures.length, FIGURE)} جاءت في أخبار لا تسمّي مصدراً.
- أكثر مصدرين اشتراكاً في الأحداث هما ${one.ar} (أحداثه ${n(eventsOf(closest?.first ?? ''))}) و${other.ar} (أحداثه ${n(eventsOf(closest?.second ?? ''))})، والمشترك بينهما ${closest === undefined ? '0' : cite(closest.events.length, {label: {en: `Events of both ${one.en} and ${other.en}`, ar: `أحداث أوردها ${one.ar} و${other.ar} معاً`}, events: closest.events}).ar}. ${dependent.length > 0 ? 'وأحدهما ينقل عن الآخر في الملف، فليسا قائمتين.' : ''} ${silent > 0 ? `ولا يُذكر مصدر ${n(silent)} من أرقامهما.` : ''} قائمتان (تشابمان): ${reason(two, 'ar')}.
- ثلاث قوائم (${and(three.map(called)).ar})، نماذج لوغاريتمية خطية: ${models.ar}.`,
      },
    );

    yield section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});

    const undated = unique(
      everything
        .filter(({article}) => article.published === null)
        .map(({claim}) => claim.article_id),
    );
    const copies = claims.filter(({copy}) => copy);
    const joint = claims.filter(
      ({origins, claim}) => origins.length > 1 && FIGURES.includes(claim.measure),
    );
    yield text({
      en: `- The file is what was found, not all that was published. That an outlet is silent here says nothing about the outlet; counts of articles compare what is on file.
- An origin is whoever an article names, followed as far as the articles on file allow. Where no source is named, the outlet counts as an origin of its own, so that agreement looks better than it is and independence larger.
- ${n(copies.length)} claims repeat another claim: their articles are counted, their figures are in no comparison; ${n(joint.length)} figures are given on several origins at once and are in no comparison.
- Figures are compared only for events that were linked as the same. Two reports that were taken for two events are never compared, whatever their figures; figures are no evidence for linking.
- Agreement is not truth: origins may share a source that no article names.
- Lists of more than ${n(LISTED)} claims are counted here and not listed; the tables of the workspace hold them.
- ${n(undated.length)} articles without any date of publication are left out.`,
      ar: `- الملف هو ما عُثر عليه لا كل ما نُشر. وغياب وسيلة هنا لا يدل على شيء عنها؛ فأعداد الأخبار تقارن ما في الملف.
- المصدر هو من يسميه الخبر، متتبَّعاً إلى حيث تسمح الأخبار المسجّلة. وحيث لا يسمّى مصدر تُعدّ الوسيلة مصدراً قائماً بذاته، فيبدو الاتفاق أفضل مما هو والاستقلال أوسع.
- عدد الأقوال التي تكرر قولاً آخر ${n(copies.length)}: تُعدّ أخبارها ولا تدخل أرقامها في أي مقارنة؛ وعدد الأرقام المنسوبة إلى أكثر من مصدر معاً ${n(joint.length)} ولا تدخل في أي مقارنة.
- لا تُقارن الأرقام إلا في أحداث رُبطت على أنها حدث واحد. أما خبران عُدّا حدثين فلا يُقارنان مهما كانت أرقامهما؛ والأرقام ليست دليلاً على الربط.
- الاتفاق ليس دليلاً على الصحة: فقد تشترك المصادر في مصدر لا يسميه أي خبر.
- القوائم التي تزيد على ${n(LISTED)} قولاً تُعدّ هنا ولا تُسرد؛ وهي في جداول المشروع.
- الأخبار التي لا يُعرف لها أي تاريخ نشر، وعددها ${n(undated.length)}، غير داخلة.`,
    });
  },
});

const EMPTY = {own: [], unnamed: [], relayed: []};

const SPREADS: readonly (readonly [string, readonly string[], Localized])[] = [
  ['convoy-figures', ['trucks', 'vehicles'], {en: 'Convoys', ar: 'القوافل'}],
  ['attack-figures', ['killed'], {en: 'Attacks', ar: 'الهجمات'}],
];

/** `the Syrian Observatory …`, `Shafaq News`: names that end in a common noun take an article in a sentence. */
const withArticle = (name: string) =>
  /\b(Observatory|Agency|Project|Center|Centre|Command|Forces)\b/.test(name) ? `the ${name}` : name;

/** In Arabic charts a label that starts with a Latin name still runs from right to left. */
const startMark = (language: Language) => (language === 'ar' ? '\u200f' : '');

const capital = (phrase: string) => phrase.slice(0, 1).toUpperCase() + phrase.slice(1);

const plainText = (markdown: string) => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function unitTotal(row: {
  trucks: readonly string[];
  vehicles: readonly string[];
  both: readonly string[];
  neither: readonly string[];
}): number {
  return row.trucks.length + row.vehicles.length + row.both.length + row.neither.length;
}

/** Outlet, article and date of publication, each article once. */
function articlePairs(
  claims: readonly ClaimOrigin[],
): (readonly [string, string, string | null])[] {
  const found = new Map(
    claims.map(({outlet, article}) => [
      article.article_id,
      [outlet, article.article_id, article.published] as const,
    ]),
  );
  return [...found.values()];
}

function articlesWithMonth(claims: readonly ClaimOrigin[]): number {
  return articlePairs(claims).filter(([, , published]) => monthOfPublication(published) !== null)
    .length;
}

/** Articles of an outlet whose date of publication neither the page nor its address states. */
function inferredOf(claims: readonly ClaimOrigin[], outlet: string): number {
  const own = claims.filter(
    (one) => one.outlet === outlet && one.article.published_basis === 'inferred',
  );
  return unique(own.map(({article}) => article.article_id)).length;
}

/** Quotations of the sources shown: outlets that are not shown one by one are taken together. Most articles first. */
function gatherQuotes(
  edges: ReturnType<typeof countCitations>,
  quoting: readonly string[],
  sources: readonly string[],
) {
  const arcs = new Map<string, {outlet: string; source: string; witnesses: readonly string[]}>();
  for (const {outlet, source, witnesses} of edges) {
    if (!sources.includes(source)) continue;
    const from = quoting.includes(outlet) ? outlet : OTHER;
    const key = `${from} ${source}`;
    const known = arcs.get(key)?.witnesses ?? [];
    arcs.set(key, {outlet: from, source, witnesses: [...known, ...witnesses]});
  }
  return [...arcs]
    .sort(([a, p], [b, q]) => q.witnesses.length - p.witnesses.length || (a < b ? -1 : 1))
    .map(([, arc]) => arc);
}

/** Figures of two outlets or more for the same day, region and measure, latest day last. */
function sideBySide(claims: readonly ClaimOrigin[], events: ReadonlyMap<string, EventRow>) {
  const groups = new Map<
    string,
    {day: string; region: string; measure: string; rows: ClaimOrigin[]}
  >();
  for (const one of claims) {
    const {claim} = one;
    const event = events.get(one.event ?? '');
    const hasFigure = (claim.low !== null || claim.high !== null) && claim.subset === null;
    if (event === undefined || !hasFigure || !FIGURES.includes(claim.measure)) continue;
    if (event.told_first !== event.told_last || event.region === null) continue;
    const key = [
      event.told_first,
      event.region,
      event.direction ?? '',
      claim.measure,
      claim.victims ?? '',
    ].join(' ');
    const group = groups.get(key) ?? {
      day: event.told_first,
      region: event.region,
      measure: claim.measure,
      rows: [],
    };
    group.rows.push(one);
    groups.set(key, group);
  }
  return [...groups]
    .filter(([, {rows}]) => new Set(rows.map(({outlet}) => outlet)).size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}
