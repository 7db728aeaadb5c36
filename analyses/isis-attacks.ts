import {
  analysis,
  dataTable,
  integer,
  limitsSection,
  month,
  monthText,
  onlyRow,
  plot,
  section,
  summary,
  text,
  vegaLite,
  type CountQuery,
} from 'rasd';
import {ATTACKS, KIND, openAttacks} from './isis-attacks/attacks.ts';
import {comparedAttacks, longerText, rivalsChart, unlikeView} from './isis-attacks/disagreement.ts';
import {keyFigures, summaryText} from './isis-attacks/findings.ts';
import {
  describedAttacks,
  governoratesChart,
  GROUNDS,
  panelsText,
} from './isis-attacks/governorates.ts';
import {definitionsText, latestSeries, latestView, runningTotal} from './isis-attacks/latest.ts';
import {limits} from './isis-attacks/limits.ts';
import {mapChart} from './isis-attacks/map.ts';
import {bandsText, groundsOf, monthsChart} from './isis-attacks/months.ts';
import {onFileChart, onFileText} from './isis-attacks/on-file.ts';

export default analysis({
  title: {
    en: 'ISIS attacks by governorate and month: what the counts allow',
    ar: 'هجمات تنظيم «الدولة الإسلامية» حسب المحافظة والشهر: ما تسمح به الإحصاءات المنشورة',
  },
  subtitle: ({from, to}) => ({
    en: `Attacks of the Islamic State (ISIS) in Syria as outlets counted and described them, ${monthText(from, 'en')} to ${monthText(to, 'en')}`,
    ar: `هجمات تنظيم «الدولة الإسلامية» (داعش) في سوريا كما أحصتها وسائل الإعلام ووصفتها، من ${monthText(from, 'ar')} إلى ${monthText(to, 'ar')}`,
  }),
  params: {
    from: month('2019-01'),
    to: month('2025-12'),
    widest: integer(120, {
      en: 'Widest bounds drawn for a month, in attacks',
      ar: 'أوسع مدى يُرسم لشهر واحد، بعدد الهجمات',
    }),
  },

  async *cells({tables, params, rules, names, count, cite}) {
    const attacks = openAttacks({tables, rules, names, cite}, params);
    const events = tables.events(KIND);
    const tally = (by: CountQuery['by']) =>
      count(events, {...params, kind: KIND, measure: 'attacks', what: ATTACKS, by});
    const findings = {
      inSdf: runningTotal(attacks, 'sdf-areas', 'all'),
      inDeirEzZor: runningTotal(attacks, 'sdf-areas', 'deir-ez-zor'),
      inDesert: runningTotal(attacks, 'desert', 'all'),
      onFile: onlyRow(tally([])),
    };
    yield summary(summaryText(attacks, findings), keyFigures(findings));

    yield section('by-month', {
      en: 'How many attacks does each month hold?',
      ar: 'كم هجوماً في كل شهر؟',
    });

    yield text(bandsText(attacks));
    for (const ground of groundsOf(attacks)) yield vegaLite(monthsChart(attacks, ground));

    yield section('by-governorate', {
      en: 'Which governorates do the counts name?',
      ar: 'أي محافظات تذكرها الإحصاءات؟',
    });

    const described = describedAttacks(attacks);
    for (const zone of GROUNDS) yield plot(governoratesChart(attacks, zone, described));
    yield text(panelsText(attacks));

    yield section('on-file', {
      en: 'Which attacks were described one by one?',
      ar: 'أي الهجمات وُصفت واحداً واحداً؟',
    });

    const onFile = {
      all: findings.onFile,
      cells: tally(['region', 'month']),
      months: tally(['month']),
      regions: tally(['region']).toSorted((a, b) => (b.best ?? 0) - (a.best ?? 0)),
    };
    yield plot(onFileChart(attacks, onFile));
    yield plot(mapChart(attacks, onFile.regions));
    yield text(onFileText(attacks, onFile));

    yield section('latest', {
      en: 'What are the latest running totals?',
      ar: 'ما آخر الحصائل التراكمية؟',
    });

    const attackTotals = latestSeries(attacks, 'attacks');
    yield dataTable({
      anchor: 'latest-attacks',
      title: {
        en: `Latest running totals of attacks, ${attackTotals.length} series, newest first`,
        ar: `آخر الحصائل التراكمية للهجمات، ${attackTotals.length} سلسلة، الأحدث أولاً`,
      },
      note: {
        en: 'One row a series: who counts, what, and where. Only equal labels may be compared, and none may be added.',
        ar: 'صف لكل سلسلة: من يعد، وماذا، وأين. لا يُقارن إلا ما تساوى تعريفه، ولا يُجمع منها شيء.',
      },
      data: latestView(attacks, attackTotals),
    });

    yield section('killed', {
      en: 'How many people were counted as killed?',
      ar: 'كم قتيلاً أُحصي؟',
    });

    const killedTotals = latestSeries(attacks, 'killed');
    yield text(definitionsText(killedTotals));
    yield dataTable({
      anchor: 'latest-killed',
      title: {
        en: `Latest running totals of people killed, ${killedTotals.length} series, newest first`,
        ar: `آخر الحصائل التراكمية للقتلى، ${killedTotals.length} سلسلة، الأحدث أولاً`,
      },
      data: latestView(attacks, killedTotals),
    });

    yield section('disagreement', {
      en: 'Where do outlets count differently?',
      ar: 'أين تختلف إحصاءات الجهات؟',
    });

    const compared = comparedAttacks(attacks);
    yield plot(rivalsChart(attacks, compared));
    yield text(longerText(attacks, compared));
    yield dataTable({
      anchor: 'unlike-labels',
      title: {
        en: 'Same period, unlike counts: who counts what, and where',
        ar: 'مدة واحدة وإحصاءات مختلفة: من يعد ماذا، وأين',
      },
      note: {
        en: 'Attacks over the same days by at least two outlets. Labels differ in ground or definition: US Central Command, for one, gave attacks that ISIS claimed in Iraq and Syria together.',
        ar: 'هجمات في الأيام نفسها بحسب جهتين على الأقل. وتختلف التعريفات في المكان أو فيما يُعد: فالقيادة المركزية الأمريكية مثلاً ذكرت ما تبناه التنظيم في العراق وسوريا معاً.',
      },
      data: unlikeView(attacks, compared),
    });

    yield limitsSection();
    yield text(limits(attacks));
  },
});
