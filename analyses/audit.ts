import {
  analysis,
  dataTable,
  limitsSection,
  month,
  monthsFrom,
  monthText,
  plot,
  section,
  summary,
  text,
  vegaLite,
} from 'rasd';
import {breakdownText, breakdownView, sortBreakdowns} from './audit/breakdowns.ts';
import {citedContradictions, contradictionView, policyText} from './audit/contradictions.ts';
import {keyFigures, summaryText} from './audit/findings.ts';
import {openLedger} from './audit/ledger.ts';
import {limits} from './audit/limits.ts';
import {convoyBoundsChart} from './audit/month-bounds.ts';
import {
  EXAMPLE_NOTE,
  exampleSteps,
  exampleTitle,
  numberedSteps,
  numberedView,
  numberedYears,
  shortYearsText,
} from './audit/numbered.ts';
import {attackRegisters, latestInSdfAreas, registersChart} from './audit/registers.ts';
import {unseenSteps} from './audit/steps.ts';

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
  },

  async *cells({tables, params, rules, names, cite}) {
    const ledger = openLedger({tables, rules, names, cite}, params);
    const steps = numberedSteps(ledger);
    const example = exampleSteps(steps);
    const registers = attackRegisters(ledger);
    const breakdowns = sortBreakdowns(ledger.audit);
    const contradictions = citedContradictions(ledger);
    const findings = {gap: example.at(-1), latestSdf: latestInSdfAreas(registers), breakdowns};
    yield summary(summaryText(ledger, findings), keyFigures(ledger, findings));

    yield section('ordinals', {
      en: 'Which numbered convoys are missing from the file?',
      ar: 'أي القوافل المرقّمة ليست في السجل؟',
    });

    yield text({
      en: `“The 13th convoy this year” says how many came before. In 2021 the Observatory’s own reports speak of the ninth by 6–7 February, the eleventh on the 14th, the thirteenth on the 23rd, and of a sixteenth that was the second of March. Together these fix the steps in the table. A quotation that called the convoy of 23 February the fourteenth contradicts the Observatory’s own page and is set aside.`,
      ar: `عبارة «القافلة الثالثة عشرة هذا العام» تقول كم قافلة سبقتها. ففي 2021 تتحدث أخبار المرصد نفسه عن التاسعة في 6–7 شباط، والحادية عشرة في 14 منه، والثالثة عشرة في 23 منه، وعن سادسة عشرة هي الثانية في آذار. وبها مجتمعةً تتحدد الخطوات في الجدول. وثمة نقل عدّ قافلة 23 شباط الرابعة عشرة فناقض صفحة المرصد نفسه، فاستُبعد.`,
    });
    yield dataTable({
      anchor: 'worked-example',
      title: exampleTitle(example),
      note: EXAMPLE_NOTE,
      data: numberedView(ledger, example),
    });
    yield vegaLite(convoyBoundsChart(ledger, monthsFrom(params.from, params.to)));
    const years = numberedYears(steps);
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
      data: numberedView(ledger, years),
    });
    yield text(shortYearsText(years));

    yield section('unseen', {
      en: 'How many counted attacks did nobody describe?',
      ar: 'كم هجوماً أُحصي ولم يصفه أحد؟',
    });

    yield plot(registersChart(registers));
    yield dataTable(unseenSteps(ledger));

    yield section('contradictions', {
      en: 'Which statements cannot all be true?',
      ar: 'أي الأقوال لا تصح معاً؟',
    });

    yield text(policyText(rules.contradictions));
    yield dataTable({
      anchor: 'contradicted',
      title: {
        en: `${contradictions.length} contradictions and what each policy sets aside`,
        ar: `${contradictions.length} تناقضاً وما تستبعده كل سياسة`,
      },
      data: contradictionView(ledger, contradictions),
    });

    yield section('breakdowns', {
      en: 'Which breakdowns do not add up?',
      ar: 'أي القوائم التفصيلية لا يساوي مجموعها الإجمالي؟',
    });

    yield text(breakdownText(breakdowns));
    const {faults, cuts} = breakdowns;
    yield dataTable({
      anchor: 'breakdown-slips',
      title: {
        en: `${faults.length} breakdowns with slips of their source`,
        ar: `${faults.length} قائمة فيها هفوة من المصدر`,
      },
      data: breakdownView(ledger, faults),
    });
    yield dataTable({
      anchor: 'cut-lists',
      title: {
        en: `${cuts.length} breakdowns that may only have been seen in part`,
        ar: `${cuts.length} قائمة ربما لم تُشاهد كاملة`,
      },
      data: breakdownView(ledger, cuts),
      folded: true,
    });

    yield limitsSection();
    yield text(limits(ledger));
  },
});
