import {keyFigure, type CountedRow, type KeyFigure, type Localized} from 'rasd';
import {isExact, isSilent, wholeOf, type Attacks} from './attacks.ts';
import type {RunningTotal} from './latest.ts';

/** What the summary speaks of: running totals, and the attacks described one by one. */
export interface Findings {
  readonly inSdf: RunningTotal;
  readonly inDeirEzZor: RunningTotal;
  readonly inDesert: RunningTotal;
  readonly onFile: CountedRow;
}

/** The summary in sentences. */
export function summaryText(attacks: Attacks, findings: Findings): Localized {
  const {inSdf, inDeirEzZor, inDesert, onFile} = findings;
  const {months} = attacks;
  const ric = attacks.reading.names.outlet('ric');
  const [ofSohr, ofRic] = [wholeOf(attacks.sohr, 'sdf-areas'), wholeOf(attacks.ric, 'sdf-areas')];
  const [sdfExact, ricExact] = [ofSohr.filter(isExact).length, ofRic.filter(isExact).length];
  const sdfSilent = ofSohr.filter(isSilent).length;
  return {
    en: `The Syrian Observatory for Human Rights (SOHR, “the Observatory”) counted ${inSdf.en} ISIS attacks in areas of the Syrian Democratic Forces (SDF) ${inSdf.period.en}${inSdf.quoted.en}, ${inDeirEzZor.en} of them in Deir ez-Zor; for the desert its latest running total is ${inDesert.en} ${inDesert.period.en}${inDesert.quoted.en}. Outlets publish such totals rather than lists, so this page asks which monthly counts the totals allow, and shows the least and the greatest. The ${ric.en} gave counts that fix ${ricExact} of ${months.length} months in SDF areas exactly; the Observatory’s on file fix ${sdfExact}, and of ${sdfSilent} months say nothing. Attacks that an article describes one by one are far fewer: ${onFile.en} on file in all. Counts of different outlets, grounds or definitions stand side by side and are never added.`,
    ar: `أحصى المرصد السوري لحقوق الإنسان («المرصد») ${inSdf.ar} هجوماً لتنظيم «الدولة الإسلامية» في مناطق قوات سوريا الديمقراطية (قسد) ${inSdf.period.ar}${inSdf.quoted.ar}، منها ${inDeirEzZor.ar} في دير الزور؛ وآخر حصيلة له في البادية ${inDesert.ar} ${inDesert.period.ar}${inDesert.quoted.ar}. وتنشر الجهات مثل هذه الحصائل لا قوائم بالهجمات، فتسأل هذه الصفحة: أي أعداد شهرية تسمح بها الحصائل؟ وتعرض أقلها وأكثرها. وتحدد أرقام ${ric.ar} العدد تماماً في ${ricExact} من ${months.length} شهراً في مناطق قسد؛ أما أرقام المرصد المسجّلة فتحدده في ${sdfExact}، ولا تقول شيئاً عن ${sdfSilent} شهراً. والهجمات التي وصفتها الأخبار واحداً واحداً أقل بكثير: ${onFile.ar} في المجموع. وتُعرض أرقام الجهات والمناطق والتعريفات المختلفة جنباً إلى جنب ولا تُجمع أبداً.`,
  };
}

/** The numbers beside the summary. */
export function keyFigures({inSdf, inDesert, onFile}: Findings): KeyFigure[] {
  return [
    {
      label: {en: 'Observatory, SDF areas', ar: 'المرصد، مناطق قسد'},
      note: inSdf.period,
      value: {value: inSdf.value, group: inSdf.group},
    },
    {
      label: {en: 'Observatory, desert', ar: 'المرصد، البادية'},
      note: inDesert.period,
      value: {value: inDesert.value, group: inDesert.group},
    },
    keyFigure(
      onFile,
      {en: 'Attacks described one by one', ar: 'هجمات وُصفت واحداً واحداً'},
      {en: 'all outlets, events on file', ar: 'كل الجهات، أحداث مسجّلة'},
    ),
  ];
}
