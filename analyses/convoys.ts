import {
  analysis,
  dataTable,
  limitsSection,
  month,
  monthText,
  onlyRow,
  plot,
  section,
  summary,
  text,
  vegaLite,
} from 'rasd';
import {
  arrivalsChart,
  keyFigures,
  leavingChart,
  regionsChart,
  regionsText,
  summaryText,
} from './convoys/arrivals.ts';
import {largestView} from './convoys/largest.ts';
import {limits} from './convoys/limits.ts';
import {mapChart} from './convoys/map.ts';
import {byBest, INCOMING, LEAVING, openMovements, TRUCKS, VEHICLES} from './convoys/movements.ts';
import {trucksChart} from './convoys/trucks.ts';
import {waysChart} from './convoys/ways.ts';

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

  async *cells({tables, params, rules, names, count, cite}) {
    const movements = openMovements({tables, rules, names, count, cite}, params);
    const {incoming, leaving, tally} = movements;
    const arrivals = {
      all: onlyRow(tally(incoming, INCOMING, [])),
      out: onlyRow(tally(leaving, LEAVING, [])),
      trucks: onlyRow(tally(incoming, TRUCKS, [])),
      byMonth: tally(incoming, INCOMING, ['month']),
    };
    yield summary(summaryText(movements, arrivals), keyFigures(arrivals));

    yield section('by-region', {
      en: 'Where did convoys arrive, month by month?',
      ar: 'أين وصلت القوافل شهراً بعد شهر؟',
    });

    const byRegion = tally(incoming, INCOMING, ['region', 'month']);
    const inAll = byBest(tally(incoming, INCOMING, ['region']));
    yield plot(regionsChart(movements, arrivals, {byRegion, inAll}));
    yield text(regionsText(movements, inAll));

    yield section('by-month', {
      en: 'How many came and how many left?',
      ar: 'كم قافلة دخلت وكم خرجت؟',
    });

    yield vegaLite(arrivalsChart(movements, arrivals));
    yield vegaLite(leavingChart(movements, arrivals));

    yield section('trucks', {
      en: 'How many trucks did outlets count?',
      ar: 'كم شاحنة أحصت وسائل الإعلام؟',
    });

    yield vegaLite(trucksChart(movements));
    const vehicles = onlyRow(tally(incoming, VEHICLES, []));
    yield text({
      en: `Many articles count “vehicles”, or trucks and vehicles together, and never say how many were trucks. Those figures are kept apart: ${vehicles.en} vehicles in arriving convoys, not to be added to the trucks.`,
      ar: `كثير من الأخبار يذكر «آليات» أو شاحنات وآليات معاً دون تمييز. تُحفظ هذه الأرقام على حدة: ${vehicles.ar} آلية في القوافل الداخلة، ولا تُجمع مع الشاحنات.`,
    });

    yield section('routes', {en: 'Which way did they come?', ar: 'من أين جاءت؟'});

    yield plot(waysChart(movements));

    yield plot(mapChart(movements));

    yield section('largest', {en: 'Which were the largest?', ar: 'أيها الأكبر؟'});

    yield dataTable({
      anchor: 'largest-convoys',
      title: {en: 'Incoming convoys with the most trucks', ar: 'القوافل الداخلة الأكثر شاحنات'},
      note: {
        en: 'Best figure first; the range runs from the least to the most that any outlet reported.',
        ar: 'الترتيب حسب أفضل رقم؛ والمدى من أقل ما نشرته وسيلة إلى أكثره.',
      },
      data: largestView(movements),
    });

    yield limitsSection();
    yield text(limits(movements));
  },
});
