import {
  analysis,
  choice,
  dataTable,
  describeHabits,
  isRefusal,
  limitsSection,
  month,
  monthText,
  plot,
  refusal,
  section,
  summary,
  text,
  vegaLite,
} from 'rasd';
import {
  ALPHA_NOTE,
  alphaTitle,
  alphaView,
  comparisonsByMeasure,
  compareOrigins,
  computeAlphas,
} from './outlets/agreement.ts';
import {biasChart, biasText, findBias} from './outlets/bias.ts';
import {coverageChart, regionView} from './outlets/coverage.ts';
import {delayCell} from './outlets/delays.ts';
import {findingsOf, keyFigures, summaryText} from './outlets/findings.ts';
import {wordingChart} from './outlets/habits.ts';
import {heapingTable} from './outlets/heaping.ts';
import {limits} from './outlets/limits.ts';
import {exclusiveView, overlapChart, overlapsOf} from './outlets/overlap.ts';
import {comparedPairs, pairsRefusal, PAIRS_NOTE, pairView} from './outlets/pairs.ts';
import {citationChart, citationsOf} from './outlets/quotes.ts';
import {openReports} from './outlets/reports.ts';
import {sameDayView} from './outlets/same-day.ts';
import {differencesText, spreadChart, SPREADS, unlikeFigures} from './outlets/spread.ts';
import {standingChart, STANDING_NOTE, standingTable} from './outlets/standing.ts';
import {countUnits, unitChart} from './outlets/units.ts';
import {unreportedReason} from './outlets/unreported.ts';
import {FIGURES} from './outlets/words.ts';

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
    const page = openReports({tables, names, rules, cite}, params);
    const byMeasure = comparisonsByMeasure(page);
    const agreements = compareOrigins(byMeasure);
    const refused = agreements.filter(({result}) => isRefusal(result));
    const findings = findingsOf(page);
    yield summary(
      summaryText(page, findings, refused.length === agreements.length),
      keyFigures(page, findings),
    );

    yield section('coverage', {
      en: 'Which outlet publishes when, and on which region?',
      ar: 'من ينشر، ومتى، وعن أي منطقة؟',
    });

    yield plot(coverageChart(page));
    yield dataTable({
      anchor: 'outlets-by-region',
      title: {en: 'Articles by outlet and region', ar: 'الأخبار حسب الوسيلة والمنطقة'},
      note: {
        en: 'An article that gives figures for several regions is in each column; columns of larger areas hold what was told of nothing smaller.',
        ar: 'الخبر الذي يذكر أرقاماً لأكثر من منطقة يظهر في كل عمود؛ وأعمدة المناطق الأوسع لما لم يُذكر له مكان أضيق.',
      },
      data: regionView(page),
    });

    yield section('habits', {
      en: 'How do origins word their figures?',
      ar: 'كيف تصوغ المصادر أرقامها؟',
    });

    const habits = describeHabits(page.claims, FIGURES);
    yield plot(wordingChart(page, habits));
    yield dataTable(heapingTable(page, habits));
    const units = countUnits(page.claims);
    if (units.length > 0) yield plot(unitChart(page, units));

    yield section('delay', {
      en: 'How long until an event is reported?',
      ar: 'كم يمضي حتى يُنشر الخبر؟',
    });

    yield delayCell(page);

    yield section('figures', {en: 'Same event, different figures', ar: 'حدث واحد وأرقام مختلفة'});

    for (const spread of SPREADS) {
      const compared = page.comparisons.filter(({measure}) => spread.measures.includes(measure));
      if (unlikeFigures(compared).length > 0) yield plot(spreadChart(page, spread, compared));
    }
    yield text(differencesText(page));
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
      data: sameDayView(page),
    });

    yield section('agreement', {
      en: 'Do independent origins agree?',
      ar: 'هل تتفق المصادر المستقلة؟',
    });

    const alphas = computeAlphas(byMeasure);
    yield dataTable({
      anchor: 'alpha',
      title: alphaTitle(alphas),
      note: ALPHA_NOTE,
      data: alphaView(page, alphas),
    });
    for (const measured of byMeasure) {
      const finding = findBias(page, measured);
      if (finding === null) continue;
      yield vegaLite(biasChart(finding));
      yield text(biasText(finding));
    }
    const pairs = comparedPairs(agreements);
    if (pairs.length > 0) {
      yield dataTable({
        anchor: 'pairs',
        title: {en: 'Two origins at a time', ar: 'مصدران في كل مرة'},
        note: PAIRS_NOTE,
        data: pairView(page, pairs),
      });
    }
    if (refused.length > 0) {
      yield refusal(
        'pairwise',
        {en: 'Agreement between two single origins', ar: 'الاتفاق بين مصدرين بعينهما'},
        pairsRefusal(page, refused),
      );
    }

    yield section('overlap', {en: 'Who reports the same events?', ar: 'من يورد الأحداث نفسها؟'});

    const overlaps = overlapsOf(page);
    yield plot(overlapChart(page, overlaps));
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
      data: exclusiveView(page, overlaps),
    });

    yield section('quotes', {en: 'Who quotes whom?', ar: 'من ينقل عمّن؟'});

    const citations = citationsOf(page);
    yield plot(citationChart(page, citations));
    yield vegaLite(standingChart(page));
    yield dataTable({
      anchor: 'origins-behind',
      title: {
        en: 'Origins and the articles that stand on them',
        ar: 'المصادر والأخبار التي تعود إليها',
      },
      note: STANDING_NOTE,
      data: standingTable(page),
    });

    yield section('unreported', {
      en: 'How many events did nobody report?',
      ar: 'كم حدثاً لم يذكره أحد؟',
    });

    yield refusal(
      'capture-recapture',
      {
        en: 'An estimate of the events that no outlet reported',
        ar: 'تقدير الأحداث التي لم تذكرها أي وسيلة',
      },
      unreportedReason(page, overlaps, citations),
    );

    yield limitsSection();
    yield text(limits(page));
  },
});
