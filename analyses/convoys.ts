import {escape} from 'arquero';
import {
  analysis,
  countRoutes,
  dataTable,
  dateText,
  drawPlot,
  drawVegaLite,
  gridView,
  heatMap,
  keyFigure,
  month,
  monthColumns,
  monthsFrom,
  monthText,
  onlyRow,
  plot,
  rangeOf,
  regionColour,
  regionRowName,
  regionsInUse,
  routeOf,
  routes,
  section,
  seriesView,
  summary,
  text,
  vegaLite,
  type CountedRow,
  type CountQuery,
  type EventRow,
  type Localized,
  type Month,
} from 'rasd';

const INCOMING: Localized = {en: 'Incoming convoys', ar: 'القوافل الداخلة'};
const LEAVING: Localized = {en: 'Convoys leaving Syria', ar: 'القوافل الخارجة من سوريا'};
const TRUCKS: Localized = {en: 'Trucks in incoming convoys', ar: 'الشاحنات في القوافل الداخلة'};
const VEHICLES: Localized = {en: 'Vehicles in incoming convoys', ar: 'الآليات في القوافل الداخلة'};
const ROUTES_SHOWN = 14;

/** Rows with the greatest best count first; months without a report last. */
const byBest = (rows: readonly CountedRow[]) =>
  rows.toSorted((a, b) => (b.best ?? -1) - (a.best ?? -1));
const monthOf = (row: CountedRow) => row.time as Month; // rows here are counted by month

export default analysis({
  title: {
    en: 'Coalition convoys and their trucks, by region and month',
    ar: 'قوافل التحالف وشاحناتها حسب المنطقة والشهر',
  },
  subtitle: ({from, to}) => ({
    en: `Convoys of the international coalition into and out of Syria as outlets reported them, ${monthText(from, 'en')} to ${monthText(to, 'en')}`,
    ar: `قوافل التحالف الدولي إلى سوريا ومنها كما أوردتها وسائل الإعلام، من ${monthText(from, 'ar')} إلى ${monthText(to, 'ar')}`,
  }),
  params: {from: month('2019-01'), to: month('2025-08')},

  async *cells({tables, params, names, count, cite}) {
    const months = monthsFrom(params.from, params.to);
    const inPeriod = (row: EventRow) =>
      row.told_last >= params.from && row.told_first <= `${params.to}-31`;
    const convoys = tables
      .events()
      .filter(escape((row: EventRow) => row.kind === 'convoy' && inPeriod(row)));
    const going = (direction: string | null) =>
      convoys.filter(escape((row: EventRow) => row.direction === direction));
    const [incoming, leaving, within, unsaid] = [
      going('in'),
      going('out'),
      going('within'),
      going(null),
    ];
    const tally = (
      events: typeof convoys,
      measure: string,
      what: Localized,
      by: CountQuery['by'],
    ) => count(events, {...params, kind: 'convoy', measure, what, by});

    const all = onlyRow(tally(incoming, 'convoys', INCOMING, []));
    const out = onlyRow(tally(leaving, 'convoys', LEAVING, []));
    const trucks = onlyRow(tally(incoming, 'trucks', TRUCKS, []));
    const byMonth = tally(incoming, 'convoys', INCOMING, ['month']);
    const [peak, second] = byBest(byMonth).map((row) => ({
      row,
      en: monthText(monthOf(row), 'en'),
      ar: monthText(monthOf(row), 'ar'),
    }));
    const silent = byMonth.filter((row) => row.best === null).length;
    yield summary(
      {
        en: `From ${monthText(params.from, 'en')} to ${monthText(params.to, 'en')} the outlets on file reported ${all.en} convoys of the international coalition entering Syria and ${out.en} leaving it. Most arrivals on file fall in ${peak?.en} (${peak?.row.en}) and ${second?.en} (${second?.row.en}). The trucks that outlets counted in the arriving convoys add up to ${trucks.en}; for ${trucks.withoutFigure} of these convoys no outlet gave a number of trucks. In ${silent} of the ${months.length} months no outlet on file published on convoys: such a month is shown as “no report”, never as zero.`,
        ar: `من ${monthText(params.from, 'ar')} إلى ${monthText(params.to, 'ar')} أوردت وسائل الإعلام المسجّلة دخول ${all.ar} من قوافل التحالف الدولي إلى سوريا وخروج ${out.ar}. وأكثر الأشهر دخولاً ${peak?.ar} (${peak?.row.ar}) ثم ${second?.ar} (${second?.row.ar}). ومجموع الشاحنات التي ذُكر عددها في القوافل الداخلة ${trucks.ar}؛ ولم يُذكر عدد الشاحنات في ${trucks.withoutFigure} من هذه القوافل. وفي ${silent} من ${months.length} شهراً لم تنشر أي وسيلة مسجّلة شيئاً عن القوافل: يظهر الشهر عندئذ بعبارة «لا خبر» لا بصفر.`,
      },
      [
        keyFigure(all, INCOMING, {en: 'reported, all months', ar: 'كل الأشهر'}),
        keyFigure(out, LEAVING, {en: 'reported, all months', ar: 'كل الأشهر'}),
        keyFigure(trucks, TRUCKS, {
          en: 'where an outlet counted trucks',
          ar: 'حيث ذُكر عدد الشاحنات',
        }),
      ],
    );

    yield section('by-region', {
      en: 'Where did convoys arrive, month by month?',
      ar: 'أين وصلت القوافل شهراً بعد شهر؟',
    });

    const byRegion = tally(incoming, 'convoys', INCOMING, ['region', 'month']);
    const regions = regionsInUse(byRegion);
    const [first, next] = byBest(tally(incoming, 'convoys', INCOMING, ['region']));
    const [firstName, nextName] = [first, next].map((row) =>
      regionRowName(row?.region ?? '', names),
    );
    yield plot({
      anchor: 'convoys-by-region',
      title: {
        en: `More arrivals were reported in ${firstName?.en} than in any other governorate: ${first?.low} or more`,
        ar: `القوافل التي ذُكر وصولها إلى ${firstName?.ar} أكثر من أي محافظة أخرى: ${first?.low} على الأقل`,
      },
      subtitle: {
        en: 'Incoming coalition convoys by governorate of arrival and month; colour is the best figure',
        ar: 'قوافل التحالف الداخلة حسب محافظة الوصول والشهر؛ اللون هو أفضل رقم',
      },
      description: {
        en: `A grid of ${regions.length} rows and ${months.length} months. ${firstName?.en} has ${first?.low} certain arrivals, ${nextName?.en} ${next?.low}. The fullest month is ${peak?.en}.`,
        ar: `شبكة من ${regions.length} صفوف و${months.length} شهراً. في ${firstName?.ar} ${first?.low} وصولاً مؤكداً، وفي «${nextName?.ar}» ${next?.low}. وأكثر الأشهر ${peak?.ar}.`,
      },
      data: gridView(byRegion, {regions, sums: byMonth, names}),
      draw: (chart) => {
        const rows = regions.map((id) => ({id, label: regionRowName(id, names)[chart.language]}));
        const cells = byRegion.map((row) => ({...row, row: row.region, month: monthOf(row)}));
        const form = heatMap(cells, {...chart, rows, months, width: 960});
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    yield text({
      en: `${firstName?.en} leads with ${first?.en} arrivals; ${next?.en} were told only as “${nextName?.en}”. Where an article names only the north-east, the convoy counts in a row of its own and is possible in each of the three governorates; it is never shared out between them.`,
      ar: `تتقدم ${firstName?.ar} بعدد ${first?.ar}، بينما ذُكر ${next?.ar} بعبارة «${nextName?.ar}» فقط. وحيث لا يسمي الخبر إلا شمال شرق سوريا تُحسب القافلة في صف خاص وتكون ممكنة في كل من المحافظات الثلاث، ولا تُقسم بينها.`,
    });

    yield section('by-month', {
      en: 'How many came and how many left?',
      ar: 'كم قافلة دخلت وكم خرجت؟',
    });

    const bySana = leaving.filter(escape((row: EventRow) => row.origin_ids === 'sana')).numRows();
    const outByMonth = tally(leaving, 'convoys', LEAVING, ['month']);
    yield vegaLite({
      anchor: 'convoys-by-month',
      title: {
        en: `Arrivals peaked in ${peak?.en}, at ${peak?.row.low}${peak?.row.high === null ? ' or more' : `–${peak?.row.high}`}`,
        ar: `بلغ الدخول ذروته في ${peak?.ar}: ${peak?.row.low}${peak?.row.high === null ? ' فأكثر' : `–${peak?.row.high}`}`,
      },
      subtitle: {
        en: 'Coalition convoys reported entering Syria, events by month; whiskers from certain to possible',
        ar: 'قوافل التحالف التي ذُكر دخولها إلى سوريا، أحداث حسب الشهر؛ الخطوط من المؤكد إلى الممكن',
      },
      description: {
        en: `Columns for ${months.length} months. The highest are ${peak?.en} (best ${peak?.row.best}) and ${second?.en} (best ${second?.row.best}); ${silent} months have no report.`,
        ar: `أعمدة لعدد ${months.length} شهراً. أعلاها ${peak?.ar} (أفضل رقم ${peak?.row.best}) و${second?.ar} (${second?.row.best})؛ و${silent} شهراً بلا خبر.`,
      },
      data: seriesView(byMonth, INCOMING),
      draw: (chart) =>
        drawVegaLite(
          monthColumns(
            byMonth.map((row) => ({...row, month: monthOf(row)})),
            {...chart, months, width: 960},
          ),
          chart,
        ),
    });
    yield vegaLite({
      anchor: 'leaving-by-month',
      title: {
        en: `Outlets reported ${out.low} or more convoys leaving`,
        ar: `ذُكر خروج ${out.low} قافلة على الأقل`,
      },
      subtitle: {
        en: `Coalition convoys reported leaving Syria, events by month; ${bySana} of them stand on the state agency SANA alone`,
        ar: `قوافل ذُكر خروجها من سوريا، أحداث حسب الشهر؛ و${bySana} منها لا مصدر لها سوى وكالة سانا الرسمية`,
      },
      description: {
        en: `Columns for ${months.length} months, ${out.low} events in all.`,
        ar: `أعمدة لعدد ${months.length} شهراً، و${out.low} حدثاً في المجموع.`,
      },
      data: seriesView(outByMonth, LEAVING),
      draw: (chart) =>
        drawVegaLite(
          monthColumns(
            outByMonth.map((row) => ({...row, month: monthOf(row)})),
            {...chart, months, width: 960, height: 140},
          ),
          chart,
        ),
    });

    yield section('trucks', {
      en: 'How many trucks did outlets count?',
      ar: 'كم شاحنة أحصت وسائل الإعلام؟',
    });

    const trucksByRegion = tally(incoming, 'trucks', TRUCKS, ['region', 'month']);
    const trucksByMonth = tally(incoming, 'trucks', TRUCKS, ['month']);
    const [full] = byBest(trucksByMonth);
    const fullMonth = {
      en: full ? monthText(monthOf(full), 'en') : '',
      ar: full ? monthText(monthOf(full), 'ar') : '',
    };
    const parts = byBest(tally(incoming, 'trucks', TRUCKS, ['region']))
      .filter((row) => (row.best ?? 0) > 0)
      .map((row) => row.region);
    yield vegaLite({
      anchor: 'trucks-by-month',
      title: {
        en: `Most trucks were counted in ${fullMonth.en}: at least ${full?.low}`,
        ar: `أكثر الشاحنات أُحصيت في ${fullMonth.ar}: ${full?.low} على الأقل`,
      },
      subtitle: {
        en: 'Trucks in incoming coalition convoys by month, stacked by region of arrival; convoys without a count of trucks add nothing here',
        ar: 'الشاحنات في القوافل الداخلة حسب الشهر، مكدسة حسب منطقة الوصول؛ والقوافل التي لم يُذكر عدد شاحناتها لا تضيف شيئاً هنا',
      },
      description: {
        en: `Stacked columns for ${months.length} months. The tallest is ${fullMonth.en}, best figure ${full?.best}.`,
        ar: `أعمدة مكدسة لعدد ${months.length} شهراً. أعلاها ${fullMonth.ar}، وأفضل رقم ${full?.best}.`,
      },
      data: gridView(trucksByRegion, {regions: parts, sums: trucksByMonth, names}),
      draw: (chart) => {
        const series = parts.slice(0, 5).map((id) => ({
          id,
          label: regionRowName(id, names)[chart.language],
          colour: regionColour(id),
        }));
        const rows = trucksByRegion
          .filter((row) => parts.includes(row.region))
          .map((row) => ({...row, series: row.region, month: monthOf(row)}));
        const totals = trucksByMonth.map((row) => ({...row, month: monthOf(row)}));
        return drawVegaLite(
          monthColumns(rows, {
            ...chart,
            series,
            totals,
            arrangement: 'stacked',
            months,
            width: 960,
          }),
          chart,
        );
      },
    });

    const vehicles = onlyRow(tally(incoming, 'vehicles', VEHICLES, []));
    yield text({
      en: `Many articles count “vehicles”, or trucks and vehicles together, and never say how many were trucks. Those figures are kept apart: ${vehicles.en} vehicles in arriving convoys, not to be added to the trucks.`,
      ar: `كثير من الأخبار يذكر «آليات» أو شاحنات وآليات معاً دون تمييز. تُحفظ هذه الأرقام على حدة: ${vehicles.ar} آلية في القوافل الداخلة، ولا تُجمع مع الشاحنات.`,
    });

    yield section('routes', {en: 'Which way did they come?', ar: 'من أين جاءت؟'});

    const ways = countRoutes(incoming).map((way) => {
      const [from, to] = [names.place(way.from), names.place(way.to)];
      const label = {
        en: `Incoming convoys by ${from.en} to ${to.en}`,
        ar: `القوافل الداخلة عبر ${from.ar} إلى ${to.ar}`,
      };
      return {...way, fromName: from, toName: to, cited: cite(way, {label, events: way.events})};
    });
    const shown = ways.filter((way) => way.best > 0).slice(0, ROUTES_SHOWN);
    const [main] = shown;
    yield plot({
      anchor: 'convoy-routes',
      title: {
        en: `The way named most often is ${main?.fromName.en} to ${main?.toName.en}`,
        ar: `أكثر الطرق ذكراً: ${main?.fromName.ar} إلى ${main?.toName.ar}`,
      },
      subtitle: {
        en: `Incoming convoys by crossing and destination; the ${shown.length} ways named most often, convoys that name one of each; lighter: also named together with others`,
        ar: `القوافل الداخلة حسب المعبر والوجهة؛ أكثر ${shown.length} طريقاً ذكراً، للقوافل التي سُمّي لها معبر واحد ووجهة واحدة؛ والأفتح ما ذُكر مع غيره`,
      },
      description: {
        en: shown
          .slice(0, 3)
          .map((way) => `${way.fromName.en} to ${way.toName.en}: ${way.low}–${way.high}`)
          .join('; '),
        ar: shown
          .slice(0, 3)
          .map((way) => `${way.fromName.ar} إلى ${way.toName.ar}: ${way.low}–${way.high}`)
          .join('؛ '),
      },
      data: {
        columns: [
          {name: 'from', label: {en: 'Crossing', ar: 'المعبر'}, type: 'text'},
          {name: 'to', label: {en: 'Destination', ar: 'الوجهة'}, type: 'text'},
          {name: 'convoys', label: INCOMING, type: 'range'},
        ],
        rows: ways.map((way) => ({from: way.fromName, to: way.toName, convoys: way.cited})),
      },
      draw: (chart) => {
        const ends = (ids: readonly string[]) =>
          [...new Set(ids)].map((id) => ({id, label: names.place(id)[chart.language]}));
        const rows = shown.map((way) => ({...way, group: way.cited.group}));
        const form = routes(rows, {
          ...chart,
          origins: ends(shown.map(({from}) => from)),
          targets: ends(shown.map(({to}) => to)),
          width: 820,
        });
        return drawPlot(form.build, {...chart, ...form});
      },
    });

    yield section('largest', {en: 'Which were the largest?', ar: 'أيها الأكبر؟'});

    const large = (incoming.objects() as (EventRow & Record<string, number | null>)[])
      .filter((row) => row['trucks_best'] !== null)
      .sort(
        (a, b) =>
          (b['trucks_best'] ?? 0) - (a['trucks_best'] ?? 0) || (a.event_id < b.event_id ? -1 : 1),
      )
      .slice(0, 15);
    yield dataTable({
      anchor: 'largest-convoys',
      title: {en: 'Incoming convoys with the most trucks', ar: 'القوافل الداخلة الأكثر شاحنات'},
      note: {
        en: 'Best figure first; the range runs from the least to the most that any outlet reported.',
        ar: 'الترتيب حسب أفضل رقم؛ والمدى من أقل ما نشرته وسيلة إلى أكثره.',
      },
      data: {
        columns: [
          {name: 'day', label: {en: 'Day', ar: 'اليوم'}, type: 'date'},
          {name: 'trucks', label: {en: 'Trucks', ar: 'الشاحنات'}, type: 'range'},
          {name: 'route', label: {en: 'Way', ar: 'الطريق'}, type: 'text'},
          {name: 'articles', label: {en: 'Articles', ar: 'المقالات'}, type: 'integer'},
          {name: 'origins', label: {en: 'Origins', ar: 'المصادر'}, type: 'integer'},
        ],
        rows: large.map((row) => {
          const day = {
            en: `Convoy of ${dateText(row.told_first, 'en')}`,
            ar: `قافلة ${dateText(row.told_first, 'ar')}`,
          };
          return {
            day: row.told_first,
            trucks: cite(rangeOf(row, 'trucks') ?? 0, {label: day, events: [row.event_id]}),
            route: routeOf(row, names) ?? '',
            articles: row.articles,
            origins: row.origins,
          };
        }),
      },
    });

    yield section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});

    const open = tables
      .rows('links')
      .filter(
        (row) => row.event_id.startsWith('convoy') && (row.reason ?? '').includes('possibly '),
      );
    const loose = incoming
      .filter(escape((row: EventRow) => row.told_first.slice(0, 7) !== row.told_last.slice(0, 7)))
      .numRows();
    const [inside, unknown] = [
      onlyRow(tally(within, 'convoys', {en: 'Convoys within Syria', ar: 'قوافل داخل سوريا'}, [])),
      onlyRow(
        tally(
          unsaid,
          'convoys',
          {en: 'Convoys of unknown direction', ar: 'قوافل مجهولة الاتجاه'},
          [],
        ),
      ),
    ];
    yield text({
      en: `- Only convoys that an article on file reports. A month with few articles is not a month with few convoys.
- ${unknown.en} convoys whose direction no article says, and ${inside.en} that moved within Syria, are in none of the counts above.
- ${loose} arriving convoys are told so loosely that they may belong to more than one month. They are possible in each, and lengthen the ranges.
- ${open.length} mentions of convoys may speak of an event beside the one they were linked to. On 7 February 2021, for one, Sputnik reported 42 trucks bound for Qasrak; that may be a convoy of its own or one that the Observatory reported for the 6th or 8th. They are counted apart, and the linking table says so.
- Whether a convoy carried troops, supplies or oil is not coded; outlets close to either side word it differently.`,
      ar: `- لا تظهر إلا القوافل التي أوردها خبر مسجّل. وقلة الأخبار في شهر لا تعني قلة القوافل فيه.
- ${unknown.ar} من القوافل لا يذكر أي خبر اتجاهها، و${inside.ar} تحركت داخل سوريا؛ وليست في أي من الأعداد أعلاه.
- ${loose} من القوافل الداخلة ذُكر تاريخها بلا تحديد كافٍ فقد تقع في أكثر من شهر. وهي ممكنة في كل منها، وبها يتسع المدى.
- ${open.length} من مواضع ذكر القوافل قد تعود إلى حدث آخر غير الذي رُبطت به. مثال ذلك خبر سبوتنيك في 7 شباط 2021 عن 42 شاحنة إلى قسرك: قد تكون قافلة مستقلة أو إحدى قافلتي السادس والثامن اللتين ذكرهما المرصد. تُحسب على حدة، وجدول الربط يذكر ذلك.
- لم يُرمَّز ما حملته القوافل من جنود أو مؤن أو نفط؛ فوسائل الإعلام تصفه بحسب قربها من هذا الطرف أو ذاك.`,
    });
  },
});
