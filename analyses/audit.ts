import {
  analysis,
  boundsValue,
  choice,
  claimedPeriodText,
  dataTable,
  dateText,
  drawPlot,
  drawVegaLite,
  dumbbell,
  month,
  monthBounds,
  monthsFrom,
  monthText,
  narrowestBounds,
  plot,
  POLICY_WORDS,
  readTotals,
  section,
  seriesWords,
  summary,
  text,
  vegaLite,
  whereWords,
  type Localized,
} from 'rasd';

const CONVOYS: Localized = {en: 'Incoming convoys', ar: 'القوافل الداخلة'};
const FROM: Localized = {en: 'From', ar: 'من'};
const UNTIL: Localized = {en: 'Until', ar: 'إلى'};
const AT_MOST: Localized = {en: 'Until at most', ar: 'إلى حد أقصى'};
const WHO: Localized = {en: 'Who counts', ar: 'الجهة'};
const WHAT: Localized = {en: 'What', ar: 'ما يُعد'};
const WHERE: Localized = {en: 'Where', ar: 'أين'};
const SAID: Localized = {en: 'By its own count', ar: 'بحسب إحصائها'};
const ON_FILE: Localized = {en: 'Described on file', ar: 'الموصوف المسجّل'};
const UNSEEN: Localized = {en: 'Never described', ar: 'ما لم يوصف'};
const POLICIES = ['fewest', 'later', 'own_page'] as const;
const EXAMPLE = {origin: 'sohr', year: 2021, first: '2021-02-08', last: '2021-02-28'};
const UNSEEN_SHOWN = 25;

/** The claims of a sentence stand beside it as links. */
const withoutIds = (sentence: string) => sentence.replaceAll(/ \([\w-]+-c\d+\)/g, '');
const idsIn = (text: string) => (text === '' ? [] : text.split(' '));

export default analysis({
  title: {
    en: 'Audit of counts: numbered convoys, unseen attacks, contradictions',
    ar: 'تدقيق الإحصاءات: قوافل مرقّمة وهجمات لم توصف وأرقام متناقضة',
  },
  subtitle: ({from, to}) => ({
    en: `What outlets’ running totals, ordinals and breakdowns say against each other and against the events on file, ${monthText(from, 'en')} to ${monthText(to, 'en')}`,
    ar: `ما تقوله الحصائل التراكمية والأرقام الترتيبية والقوائم التفصيلية بعضها عن بعض وعن الأحداث المسجّلة، من ${monthText(from, 'ar')} إلى ${monthText(to, 'ar')}`,
  }),
  params: {
    from: month('2019-01'),
    to: month('2025-12'),
    policy: choice(POLICIES, {en: 'Where counts contradict each other', ar: 'عند تناقض الإحصاءات'}),
  },

  async *cells({tables, params, rules, names, cite}) {
    const {policy} = params;
    const totals = readTotals(tables, rules);
    const audit = totals.audit({policy});
    const claims = new Map(tables.rows('claims').map((row) => [row.claim_id, row]));
    const isInPeriod = ({first, last}: {first: string; last: string}) =>
      last.slice(0, 7) >= params.from && first.slice(0, 7) <= params.to;
    const ordinals = audit.ordinals.filter(isInPeriod);
    const ordinalLabel = (row: (typeof ordinals)[number], what: Localized) => ({
      en: `${what.en}: convoys, ${dateText(row.first, 'en')} to ${dateText(row.last, 'en')}`,
      ar: `${what.ar}: القوافل، من ${dateText(row.first, 'ar')} إلى ${dateText(row.last, 'ar')}`,
    });
    const cited = ordinals.map((row) => {
      const inside = idsIn(row.other_claims).filter((id) => {
        const period = claims.get(id)?.period ?? '';
        return /^\d{4}-\d{2}-\d{2}$/.test(period) && period >= row.first && period <= row.last;
      });
      return {
        ...row,
        said: cite(boundsValue(row.said_low, row.said_high), {
          label: ordinalLabel(row, SAID),
          claims: idsIn(row.claims),
        }),
        onFile:
          row.on_file_claims === ''
            ? null
            : cite(boundsValue(row.on_file_low, row.on_file_high), {
                label: ordinalLabel(row, ON_FILE),
                claims: idsIn(row.on_file_claims),
              }),
        inside,
        others:
          inside.length === 0
            ? null
            : cite(new Set(inside.map((id) => claims.get(id)?.article_id)).size, {
                label: ordinalLabel(row, {en: 'Reports of others', ar: 'أخبار جهات أخرى'}),
                claims: inside,
              }),
      };
    });
    const example = cited.filter(
      ({origin, span, first, last}) =>
        origin === EXAMPLE.origin &&
        span === 'interval' &&
        first >= EXAMPLE.first &&
        last <= EXAMPLE.last,
    );
    const gap = example.at(-1);
    const outside = gap?.inside.map((id) => claims.get(id)?.period ?? '').toSorted() ?? [];
    const registers = totals
      .registers({
        policy,
        where: ({event_kind, subset, origin}) =>
          event_kind === 'isis_attack' && subset === null && !origin.includes('@'),
      })
      .filter(({base, ...row}) => base?.endsWith('-01-01') === true && isInPeriod(row))
      .map((row) => {
        const {who, where} = seriesWords(row, names);
        const label = {
          en: `Attacks by ${who.en}, ${where.en}, ${dateText(row.first, 'en')} to ${dateText(row.last, 'en')}`,
          ar: `الهجمات بحسب ${who.ar}، ${where.ar}، من ${dateText(row.first, 'ar')} إلى ${dateText(row.last, 'ar')}`,
        };
        const both = [...new Set([...idsIn(row.claims), ...idsIn(row.described_claims)])];
        return {
          ...row,
          who,
          where,
          counted: cite(boundsValue(row.counted_low, row.counted_high), {
            label,
            claims: idsIn(row.claims),
          }),
          described:
            row.described_claims === ''
              ? null
              : cite(boundsValue(row.described_low, row.described_high), {
                  label,
                  claims: idsIn(row.described_claims),
                }),
          unseen: cite(boundsValue(row.unseen_low, row.unseen_high), {label, claims: both}),
        };
      });
    const latestSdf = registers
      .filter(
        ({origin, zone, region}) => origin === 'sohr' && zone === 'sdf-areas' && region === 'all',
      )
      .toSorted((a, b) => (a.first < b.first ? 1 : -1))[0];
    const faults = audit.breakdowns.filter(
      ({finding}) => finding === 'exceeds' || finding === 'short',
    );
    const cuts = audit.breakdowns.filter(({finding}) => finding === 'may_be_cut');
    const exceeding = faults.filter(({finding}) => finding === 'exceeds').length;
    const clean = audit.breakdowns.length - faults.length - cuts.length;
    const citedConflicts = audit.contradictions.map((row) => ({
      ...row,
      all: cite(row.statements, {
        label: {
          en: `Statements that cannot all be true: ${seriesWords(row, names).who.en}, ${seriesWords(row, names).what.en}, ${whereWords(row, names).en}`,
          ar: `أقوال لا تصح معاً: ${seriesWords(row, names).who.ar}، ${seriesWords(row, names).what.ar}، ${whereWords(row, names).ar}`,
        },
        claims: idsIn(row.claims),
      }),
    }));

    yield summary(
      {
        en: `The Syrian Observatory for Human Rights (SOHR, “the Observatory”) numbers the coalition’s convoys within a year. By its own numbers there was ${gap?.said.en ?? 'no'} convoy between ${dateText(gap?.first ?? '2021-02-24', 'en')} and ${dateText(gap?.last ?? '2021-02-28', 'en')}; another outlet reported one on ${outside[0] === undefined ? 'no day between' : dateText(outside[0], 'en')}. It counted ${latestSdf?.counted.en ?? 'no'} attacks of the Islamic State (ISIS) in areas of the Syrian Democratic Forces (SDF) since ${dateText(latestSdf?.first ?? '2025-01-01', 'en')}, and no article on file describes ${latestSdf?.unseen.en ?? 'some'} of them. ${audit.contradictions.length} sets of statements cannot all be true. Of ${audit.breakdowns.length} breakdowns, ${clean} add up to their headline, ${faults.length} do not and no cut list explains it, and ${cuts.length} may only have been seen in part.`,
        ar: `يرقّم المرصد السوري لحقوق الإنسان («المرصد») قوافل التحالف خلال السنة. وبحسب أرقامه نفسها بلغ عدد القوافل بين ${dateText(gap?.first ?? '2021-02-24', 'ar')} و${dateText(gap?.last ?? '2021-02-28', 'ar')}: ${gap?.said.ar ?? 'لا شيء'}؛ وقد أوردت جهة أخرى قافلة في ${outside[0] === undefined ? 'غير ذلك' : dateText(outside[0], 'ar')}. وأحصى ${latestSdf?.counted.ar ?? 'لا شيء'} هجوماً لتنظيم «الدولة الإسلامية» في مناطق قوات سوريا الديمقراطية (قسد) منذ ${dateText(latestSdf?.first ?? '2025-01-01', 'ar')}، ولا يصف أي خبر مسجّل ${latestSdf?.unseen.ar ?? 'بعضاً'} منها. وفي السجل ${audit.contradictions.length} مجموعة من الأقوال لا تصح معاً. ومن ${audit.breakdowns.length} قائمة تفصيلية تساوي ${clean} رقمها الإجمالي، ولا تساويه ${faults.length} دون أن يفسر ذلك نقص في القائمة، وربما لم تُشاهد ${cuts.length} منها إلا ناقصة.`,
      },
      [
        {
          label: {en: 'Contradictions', ar: 'تناقضات'},
          note: {en: 'sets of statements', ar: 'مجموعات من الأقوال'},
          value: {
            value: audit.contradictions.length,
            group: cite(audit.contradictions.length, {
              label: {en: 'All contradicted statements', ar: 'كل الأقوال المتناقضة'},
              claims: [...new Set(audit.contradictions.flatMap((row) => idsIn(row.claims)))],
            }).group,
          },
        },
        {
          label: {en: 'Breakdowns that do not add up', ar: 'قوائم لا يساوي مجموعها الإجمالي'},
          note: {
            en: `of ${audit.breakdowns.length} checked`,
            ar: `من ${audit.breakdowns.length} فُحصت`,
          },
          value: {
            value: faults.length,
            group: cite(faults.length, {
              label: {en: 'Breakdowns that do not add up', ar: 'قوائم لا يساوي مجموعها الإجمالي'},
              claims: [...new Set(faults.flatMap((row) => idsIn(row.claims)))],
            }).group,
          },
        },
        {
          label: {en: 'Attacks counted, never described', ar: 'هجمات أُحصيت ولم توصف'},
          note: {
            en: `Observatory, SDF areas, since ${dateText(latestSdf?.first ?? '2025-01-01', 'en')}`,
            ar: `المرصد، مناطق قسد، منذ ${dateText(latestSdf?.first ?? '2025-01-01', 'ar')}`,
          },
          value:
            latestSdf === undefined
              ? null
              : {value: latestSdf.unseen.value, group: latestSdf.unseen.group},
        },
      ],
    );

    yield section('ordinals', {
      en: 'Which numbered convoys are missing from the file?',
      ar: 'أي القوافل المرقّمة ليست في السجل؟',
    });

    yield text({
      en: `“The 13th convoy this year” says how many came before. In 2021 the Observatory’s own reports speak of the ninth by 6–7 February, the eleventh on the 14th, the thirteenth on the 23rd, and of a sixteenth that was the second of March. Together these fix the steps in the table. A quotation that called the convoy of 23 February the fourteenth contradicts the Observatory’s own page and is set aside.`,
      ar: `عبارة «القافلة الثالثة عشرة هذا العام» تقول كم قافلة سبقتها. ففي 2021 تتحدث أخبار المرصد نفسه عن التاسعة في 6–7 شباط، والحادية عشرة في 14 منه، والثالثة عشرة في 23 منه، وعن سادسة عشرة هي الثانية في آذار. وبها مجتمعةً تتحدد الخطوات في الجدول. وثمة نقل عدّ قافلة 23 شباط الرابعة عشرة فناقض صفحة المرصد نفسه، فاستُبعد.`,
    });
    const ordinalView = (rows: typeof cited) => ({
      columns: [
        {name: 'who', label: WHO, type: 'text' as const},
        {name: 'first', label: FROM, type: 'date' as const},
        {name: 'last', label: UNTIL, type: 'date' as const},
        {name: 'said', label: SAID, type: 'range' as const},
        {
          name: 'onFile',
          label: {en: 'In its reports on file', ar: 'في أخبارها المسجّلة'},
          type: 'range' as const,
        },
        {name: 'missing', label: {en: 'Missing', ar: 'الناقص'}, type: 'range' as const},
        {
          name: 'others',
          label: {en: 'Articles of others, dated within', ar: 'مقالات غيرها المؤرخة ضمنها'},
          type: 'integer' as const,
        },
      ],
      rows: rows.map((row) => ({
        who: seriesWords(row, names).who,
        first: row.first,
        last: row.last,
        said: row.said,
        onFile: row.onFile ?? 0,
        missing: boundsValue(row.missing_low, row.missing_high),
        others: row.others,
      })),
    });
    yield dataTable({
      anchor: 'worked-example',
      title: {
        en: `February 2021: the Observatory’s numbers leave ${gap?.said_low === gap?.said_high ? 'exactly ' : ''}${gap?.said_low ?? 0} convoy after the 23rd`,
        ar:
          gap?.said_low === 1 && gap.said_high === 1
            ? 'شباط 2021: أرقام المرصد تترك قافلة واحدة لا أكثر ولا أقل بعد الثالث والعشرين'
            : `شباط 2021: عدد القوافل بعد الثالث والعشرين بحسب أرقام المرصد ${gap?.said_low ?? 0} على الأقل`,
      },
      note: {
        en: 'Convoys entering Syria, north-east as one. A convoy on the edge of a step may lie in either; then its own count of reports is a range.',
        ar: 'القوافل الداخلة إلى سوريا، والشمال الشرقي وحدة واحدة. والقافلة على حد الخطوة قد تقع قبله أو بعده، فيكون عدد الأخبار مدى.',
      },
      data: ordinalView(example),
    });

    const months = monthsFrom(params.from, params.to);
    const convoyRows = narrowestBounds(
      totals.bounds({
        policy,
        bases: 'joined',
        where: ({origin, measure, direction, region, subset}) =>
          origin === 'sohr' &&
          measure === 'convoys' &&
          direction === 'in' &&
          region === 'northeast' &&
          subset === null,
      }),
      {months, claims: tables.rows('claims')},
    ).map((row) => ({
      ...row,
      cited:
        row.lower === null
          ? null
          : cite(boundsValue(row.lower, row.upper), {
              label: {
                en: `Convoys by the Observatory’s counts, ${monthText(row.month, 'en')}`,
                ar: `القوافل بحسب أرقام المرصد، ${monthText(row.month, 'ar')}`,
              },
              claims: row.claims,
            }),
    }));
    const bounded = convoyRows.filter(({upper}) => upper !== null);
    const fixed = bounded.filter(({lower, upper}) => lower === upper);
    const spoken = convoyRows.filter(({lower}) => lower !== null);
    yield vegaLite({
      anchor: 'convoy-bounds',
      title: {
        en: `The Observatory’s numbering bounds ${bounded.length} of ${months.length} months from above, and fixes ${fixed.length}`,
        ar: `ترقيم المرصد يحدّ من الأعلى ${bounded.length} من ${months.length} شهراً، ويحدد العدد تماماً في ${fixed.length}`,
      },
      subtitle: {
        en: 'Convoys entering north-east Syria by month: least and greatest that the Observatory’s ordinals, totals and reports allow, taken as one register; an arrow where nothing bounds the month from above',
        ar: 'القوافل الداخلة إلى شمال شرق سوريا حسب الشهر: أقل ما تسمح به أرقام المرصد الترتيبية وحصائله وأخباره وأكثره، معدودةً سجلاً واحداً؛ والسهم حيث لا حد أعلى',
      },
      description: {
        en: `${months.length} months: ${fixed.length} fixed, ${bounded.length - fixed.length} between two bounds, ${spoken.length - bounded.length} with a least value only, ${months.length - spoken.length} of which nothing is said.`,
        ar: `عدد الأشهر ${months.length}: منها ${fixed.length} محددة، و${bounded.length - fixed.length} بين حدين، و${spoken.length - bounded.length} بحد أدنى فقط، و${months.length - spoken.length} لم يُقل عنها شيء.`,
      },
      data: {
        columns: [
          {name: 'month', label: {en: 'Month', ar: 'الشهر'}, type: 'month'},
          {name: 'convoys', label: CONVOYS, type: 'range'},
        ],
        rows: convoyRows.map((row) => ({month: row.month, convoys: row.cited})),
      },
      draw: (chart) =>
        drawVegaLite(
          monthBounds(
            convoyRows.map(({month: when, lower, upper, contradicted, cited: link}) => ({
              month: when,
              low: lower,
              best: lower,
              high: upper,
              contradicted,
              group: link?.group ?? null,
            })),
            {...chart, months, width: 960, height: 200},
          ),
          chart,
        ),
    });
    const years = cited.filter(({span, origin}) => span === 'year' && !origin.includes('@'));
    yield dataTable({
      anchor: 'ordinals-by-year',
      title: {
        en: 'Convoys that outlets numbered, by year: said and on file',
        ar: 'القوافل التي رقّمتها الجهات حسب السنة: ما قيل وما سُجّل',
      },
      note: {
        en: 'Ordinals and totals of a year are taken to count the same convoys; a count that gives no direction is taken to count entries.',
        ar: 'تُعدّ الأرقام الترتيبية وحصائل السنة عدّاً للقوافل نفسها، ويُعدّ ما لم يُذكر اتجاهه دخولاً.',
      },
      data: ordinalView(years),
    });
    const short = years.filter(({missing_low}) => missing_low > 0);
    yield text({
      en: `Of ${years.length} such years, ${short.length} say more convoys than the outlet’s own reports on file. That measures what this collection lacks as much as what the outlet left out.`,
      ar: `من ${years.length} من هذه السنوات تقول ${short.length} بقوافل أكثر مما في أخبار الجهة المسجّلة. وهذا يقيس ما ينقص هذه المجموعة بقدر ما يقيس ما لم تنشره الجهة.`,
    });

    yield section('unseen', {
      en: 'How many counted attacks did nobody describe?',
      ar: 'كم هجوماً أُحصي ولم يصفه أحد؟',
    });

    const describing = new Set(
      registers.filter((row) => row.described_high > 0).map(({origin}) => origin),
    );
    const wholes = registers
      .filter(
        ({region, counted_low, origin}) =>
          region === 'all' && counted_low >= 10 && describing.has(origin),
      )
      .toSorted((a, b) => (a.first < b.first ? 1 : a.first > b.first ? -1 : 0));
    const share = latestSdf;
    yield plot({
      anchor: 'counted-described',
      title: {
        en: `${share?.unseen_low} or more of ${share?.counted_low} attacks counted in SDF areas since ${dateText(share?.first ?? '2025-01-01', 'en')} are described nowhere on file`,
        ar: `${share?.unseen_low} على الأقل من ${share?.counted_low} هجوماً أُحصيت في مناطق قسد منذ ${dateText(share?.first ?? '2025-01-01', 'ar')} لا يصفها أي خبر مسجّل`,
      },
      subtitle: {
        en: 'ISIS attacks that each outlet counted since 1 January of a year, against those its reports on file describe one by one; latest total of each year',
        ar: 'هجمات التنظيم التي أحصتها كل جهة منذ مطلع السنة، مقابل ما تصفه أخبارها المسجّلة واحداً واحداً؛ آخر حصيلة لكل سنة',
      },
      description: {
        en: `${wholes.length} rows; counted and described attacks side by side. In all of them fewer are described than counted.`,
        ar: `عدد الصفوف ${wholes.length}؛ المعدود والموصوف جنباً إلى جنب، والموصوف في كلها أقل.`,
      },
      data: {
        columns: [
          {name: 'who', label: WHO, type: 'text'},
          {name: 'where', label: WHERE, type: 'text'},
          {name: 'first', label: FROM, type: 'date'},
          {name: 'last', label: AT_MOST, type: 'date'},
          {name: 'counted', label: SAID, type: 'range'},
          {name: 'described', label: ON_FILE, type: 'range'},
          {name: 'unseen', label: UNSEEN, type: 'range'},
        ],
        rows: wholes.map((row) => ({
          who: row.who,
          where: row.where,
          first: row.first,
          last: row.last,
          counted: row.counted,
          described: row.described ?? 0,
          unseen: row.unseen,
        })),
      },
      draw: (chart) => {
        const {language} = chart;
        const form = dumbbell(
          wholes.flatMap((row) => [
            {
              row: row.series,
              series: 'counted',
              low: row.counted_low,
              best: row.counted_low,
              high: row.counted_high,
              group: row.counted.group,
            },
            {
              row: row.series,
              series: 'described',
              low: row.described_low,
              best: row.described_low,
              high: row.described_high,
              group: row.described?.group ?? null,
            },
          ]),
          {
            ...chart,
            width: 900,
            rows: wholes.map((row) => ({
              id: row.series,
              label: [row.first.slice(0, 4), row.who[language], row.where[language]].join(
                language === 'ar' ? '، ' : ', ',
              ),
            })),
            series: [
              {id: 'counted', label: SAID[language], colour: 'var(--c1)'},
              {id: 'described', label: ON_FILE[language], colour: 'var(--c2)'},
            ],
          },
        );
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    const steps = audit.increments
      .filter(
        (row) =>
          isInPeriod(row) &&
          row.measure === 'attacks' &&
          row.subset === null &&
          row.unseen_low > 0 &&
          !row.origin.includes('@'),
      )
      .toSorted((a, b) => b.unseen_low - a.unseen_low);
    const shownSteps = steps.filter(({base}) => base?.endsWith('-01-01')).slice(0, UNSEEN_SHOWN);
    yield dataTable({
      anchor: 'unseen-steps',
      title: {
        en: `The ${shownSteps.length} largest steps between two totals with attacks never described`,
        ar: `أكبر ${shownSteps.length} خطوة بين حصيلتين فيها هجمات لم توصف`,
      },
      note: {
        en: `From one running total to the next of the same series, by region; ${steps.length} steps and closed periods in all hold unseen attacks (“rasd audit --kind increments”). The days are the widest that the step may touch.`,
        ar: `من حصيلة تراكمية إلى التالية في السلسلة نفسها، حسب المنطقة؛ وفي المجموع ${steps.length} خطوة أو مدة فيها هجمات لم توصف (الأمر rasd audit --kind increments). والأيام هي أوسع ما قد تمتد إليه الخطوة.`,
      },
      data: {
        columns: [
          {name: 'who', label: WHO, type: 'text'},
          {name: 'where', label: WHERE, type: 'text'},
          {name: 'first', label: FROM, type: 'date'},
          {name: 'last', label: AT_MOST, type: 'date'},
          {name: 'counted', label: SAID, type: 'range'},
          {name: 'described', label: ON_FILE, type: 'range'},
          {name: 'unseen', label: UNSEEN, type: 'range'},
        ],
        rows: shownSteps.map((row) => {
          const {who, where} = seriesWords(row, names);
          const label = {
            en: `Step between totals, ${who.en}, ${where.en}, until ${dateText(row.last, 'en')}`,
            ar: `خطوة بين حصيلتين، ${who.ar}، ${where.ar}، حتى ${dateText(row.last, 'ar')}`,
          };
          return {
            who,
            where,
            first: row.first,
            last: row.last,
            counted: cite(boundsValue(row.counted_low, row.counted_high), {
              label,
              claims: row.claims,
            }),
            described:
              row.described_claims === ''
                ? 0
                : cite(boundsValue(row.described_low, row.described_high), {
                    label,
                    claims: row.described_claims,
                  }),
            unseen: boundsValue(row.unseen_low, row.unseen_high),
          };
        }),
      },
    });

    yield section('contradictions', {
      en: 'Which statements cannot all be true?',
      ar: 'أي الأقوال لا تصح معاً؟',
    });

    const disputed = new Set(audit.contradictions.map(({series}) => series));
    const setAside = new Map(
      POLICIES.map((name) => {
        const rows = name === policy ? audit.contradictions : totals.contradictions({policy: name});
        return [name, rows.filter(({series}) => disputed.has(series))] as const;
      }),
    );
    /** Of one contradiction's claims, those that a policy sets aside. */
    const asideCell = (name: (typeof POLICIES)[number], row: (typeof citedConflicts)[number]) => {
      const dropped = new Set(
        (setAside.get(name) ?? [])
          .filter(({series}) => series === row.series)
          .flatMap(({set_aside}) => idsIn(set_aside)),
      );
      return idsIn(row.claims)
        .filter((id) => dropped.has(id))
        .join(' ');
    };
    yield text({
      en: `Each set below is smallest: drop any one statement and the rest can be true. Before anything else is computed, a named policy sets statements aside; the one in force is “${policy.replace('_', ' ')}”: ${POLICY_WORDS[policy].en}. The table shows what each policy would set aside:\n\n${POLICIES.map((name) => `- *${name.replace('_', ' ')}*: ${POLICY_WORDS[name].en}`).join('\n')}`,
      ar: `كل مجموعة أدناه صغرى: إذا أُسقط أي قول منها أمكن أن يصح الباقي. وقبل أي حساب تستبعد سياسةٌ معلنة بعض الأقوال، والمتبعة هنا: ${POLICY_WORDS[policy].ar}. ويبين الجدول ما تستبعده كل سياسة:\n\n${[
        ['الأقل', 'fewest'] as const,
        ['اللاحق', 'later'] as const,
        ['صفحة الجهة', 'own_page'] as const,
      ]
        .map(([title, name]) => `- *${title}*: ${POLICY_WORDS[name].ar}`)
        .join('\n')}`,
    });
    yield dataTable({
      anchor: 'contradicted',
      title: {
        en: `${audit.contradictions.length} contradictions and what each policy sets aside`,
        ar: `${audit.contradictions.length} تناقضاً وما تستبعده كل سياسة`,
      },
      data: {
        columns: [
          {name: 'statements', label: {en: 'Count', ar: 'العدد'}, type: 'integer'},
          {name: 'sentence', label: {en: 'What is said', ar: 'ما قيل'}, type: 'text'},
          {name: 'fewest', label: {en: 'fewest', ar: 'الأقل'}, type: 'claims'},
          {name: 'later', label: {en: 'later', ar: 'اللاحق'}, type: 'claims'},
          {name: 'own_page', label: {en: 'own page', ar: 'صفحة الجهة'}, type: 'claims'},
        ],
        rows: citedConflicts.map((row) => ({
          sentence: {
            en: withoutIds(row.sentence.en),
            ar: withoutIds(row.sentence.ar),
          },
          statements: row.all,
          fewest: asideCell('fewest', row),
          later: asideCell('later', row),
          own_page: asideCell('own_page', row),
        })),
      },
    });

    yield section('breakdowns', {
      en: 'Which breakdowns do not add up?',
      ar: 'أي القوائم التفصيلية لا يساوي مجموعها الإجمالي؟',
    });

    yield text({
      en: `Of ${audit.breakdowns.length} lists of regions, grounds or victims, ${clean} add up. In ${exceeding} the parts are more than the headline, which no missing line explains; in ${faults.length - exceeding} they fall short although the list is known to be whole. These are slips of the source, and stand as published. In ${cuts.length} the list may have been cut when it was read, and nothing follows.`,
      ar: `من ${audit.breakdowns.length} قائمة بالمناطق أو بأصناف القتلى يتساوى المجموع والإجمالي في ${clean}. وفي ${exceeding} يزيد مجموع الأجزاء على الإجمالي، وهو ما لا يفسره سطر ناقص؛ وفي ${faults.length - exceeding} ينقص عنه مع أن القائمة معلومة التمام. فهذه هفوات المصدر، وتبقى كما نُشرت. وفي ${cuts.length} ربما قُطعت القائمة عند قراءتها، ولا يُستنتج منها شيء.`,
    });
    const breakdownView = (rows: typeof faults) => ({
      columns: [
        {name: 'who', label: WHO, type: 'text' as const},
        {name: 'article', label: {en: 'Article', ar: 'المقال'}, type: 'text' as const},
        {name: 'what', label: WHAT, type: 'text' as const},
        {name: 'where', label: WHERE, type: 'text' as const},
        {name: 'period', label: {en: 'Period', ar: 'المدة'}, type: 'text' as const},
        {name: 'parts', label: {en: 'Sum of parts', ar: 'مجموع الأجزاء'}, type: 'range' as const},
        {name: 'headline', label: {en: 'Headline', ar: 'الإجمالي'}, type: 'range' as const},
        {name: 'difference', label: {en: 'Difference', ar: 'الفرق'}, type: 'integer' as const},
      ],
      rows: rows.map((row) => {
        const words = seriesWords({...row, direction: null, region: null}, names);
        const [headline = '', ...parts] = idsIn(row.claims);
        const label = {
          en: `Breakdown in ${row.article_id}, ${words.what.en}, ${words.where.en}`,
          ar: `قائمة في ${row.article_id}، ${words.what.ar}، ${words.where.ar}`,
        };
        return {
          ...words,
          article: row.article_id,
          period: {
            en: claimedPeriodText(row.period, 'en'),
            ar: claimedPeriodText(row.period, 'ar'),
          },
          parts: cite(boundsValue(row.parts_low, row.parts_high), {label, claims: parts}),
          headline: cite(boundsValue(row.headline_low, row.headline_high), {
            label,
            claims: [headline],
          }),
          difference: row.difference,
        };
      }),
    });
    yield dataTable({
      anchor: 'breakdown-slips',
      title: {
        en: `${faults.length} breakdowns with slips of their source`,
        ar: `${faults.length} قائمة فيها هفوة من المصدر`,
      },
      data: breakdownView(faults),
    });
    yield dataTable({
      anchor: 'cut-lists',
      title: {
        en: `${cuts.length} breakdowns that may only have been seen in part`,
        ar: `${cuts.length} قائمة ربما لم تُشاهد كاملة`,
      },
      data: breakdownView(cuts),
      folded: true,
    });

    yield section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});

    yield text({
      en: `- A contradiction says that not all of its statements are true, never which one is false. What a policy sets aside is a choice, not a finding.
- Counts that agree may all be wrong; a silent change of definition inside the limits of other counts passes unseen.
- “Never described” means: in no article on file. The outlet may have described the attack on a page that was not collected.
- An attack described only by another outlet than the one that counts is not subtracted from that outlet’s total.
- ${audit.unread.length === 0 ? 'Every total and ordinal on file could be read.' : `${audit.unread.length} totals or ordinals on file could not be read: their periods have no known start or end.`}`,
      ar: `- التناقض يعني أن الأقوال لا تصح كلها، ولا يقول أيها الخطأ. وما تستبعده السياسة اختيار لا نتيجة.
- قد تكون الأرقام المتوافقة كلها خاطئة، وتغيّر التعريف دون إعلان لا يُكشف إذا بقي ضمن ما تسمح به بقية الأرقام.
- «لم يوصف» تعني: لم يصفه أي خبر مسجّل. وربما وصفته الجهة في صفحة لم تُجمع.
- الهجوم الذي لم تصفه إلا جهة غير التي أحصت لا يُطرح من حصيلة تلك الجهة.
- ${audit.unread.length === 0 ? 'قُرئت كل الحصائل والأرقام الترتيبية المسجّلة.' : `تعذّرت قراءة ${audit.unread.length} من الحصائل أو الأرقام الترتيبية لأن مدتها بلا بداية أو نهاية معلومة.`}`,
    });
  },
});
