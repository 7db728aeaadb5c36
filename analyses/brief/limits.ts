import {capitalized, countedNoun, monthOfPublication, NOUNS, type Localized} from 'rasd';
import type {Edition} from './edition.ts';
import {eventsById, isToldWithin} from './events.ts';

/** What an edition does not show: articles, outlets, loose dates, directions that nobody says. */
export function limits(edition: Edition): Localized[] {
  return [sources(edition), ...loose(edition), ...directions(edition), ...STANDING];
}

function sources({period, when, reading: {tables}}: Edition): Localized {
  const articles = tables.rows('articles').filter(({published}) => {
    const month = monthOfPublication(published);
    return month !== null && month >= period.from && month <= period.to;
  });
  const outlets = new Set(articles.map(({outlet_id}) => outlet_id)).size;
  const [many, by] = [
    countedNoun(articles.length, NOUNS.article),
    countedNoun(outlets, NOUNS.outlet),
  ];
  return {
    en: `Only what an article on file reports is counted. ${capitalized(many.en)} on file, by ${by.en}, appeared in ${when.en} for certain; few articles do not mean few events.`,
    ar: `لا يُعدّ إلا ما أورده مقال في الملف. والمقالات التي تأكد نشرها في ${when.ar}: ${many.ar} من ${by.ar}؛ وقلة المقالات لا تعني قلة الأحداث.`,
  };
}

function loose(edition: Edition): Localized[] {
  const all = eventsById(edition);
  const possible = (['convoy', 'isis_attack'] as const)
    .flatMap((kind) => edition.eventIds(kind))
    .flatMap((id) => all.get(id) ?? [])
    .filter((event) => !isToldWithin(event, edition));
  if (possible.length === 0) return [];
  const events = possible.map(({event_id}) => event_id);
  const label = {
    en: `Events that may lie in ${edition.when.en}`,
    ar: `أحداث قد تقع في ${edition.when.ar}`,
  };
  const cited = edition.reading.cite(events.length, {label, events});
  const many = countedNoun(events.length, NOUNS.event, {href: cited.href});
  return [
    {
      en: `${capitalized(many.en)} told too loosely, or on a day at the edge, may lie in ${edition.when.en} or beside it: such events lengthen the ranges and are not in the tables of events.`,
      ar: `أحداث ذُكر تاريخها بلا تحديد كافٍ أو على الحافة فقد تقع في ${edition.when.ar} أو خارجه، وعددها ${cited.ar}: بها يتسع المدى ولا تظهر في جداول الأحداث.`,
    },
  ];
}

function directions(edition: Edition): Localized[] {
  const all = eventsById(edition);
  const other = edition
    .eventIds('convoy')
    .flatMap((id) => all.get(id) ?? [])
    .filter((event) => event.direction === null || event.direction === 'within')
    .filter((event) => isToldWithin(event, edition)).length;
  if (other === 0) return [];
  const many = countedNoun(other, NOUNS.convoy);
  return [
    {
      en: `In the table of convoys, but in neither count: ${many.en} that moved within Syria or in a direction that no article says.`,
      ar: `قوافل تحركت داخل سوريا أو لم يُذكر اتجاهها، وعددها ${other}: تظهر في جدول القوافل ولا تدخل في أي من العددين.`,
    },
  ];
}

const STANDING: readonly Localized[] = [
  {
    en: 'Attacks on file are those that articles describe one by one. Attacks that are only in totals are not among them; that is why the Observatory’s bounds stand apart and may be far higher.',
    ar: 'الهجمات في الملف هي التي وصفتها المقالات واحداً واحداً. أما التي لا ترد إلا في مجاميع فليست بينها؛ ولذلك تُذكر حدود المرصد على حدة وقد تفوقها كثيراً.',
  },
  {
    en: 'Unusual months, trends and changes of rate are those of the best figures of reports on file. They may come from outlets that began or stopped publishing, not only from events.',
    ar: 'الأشهر غير المعتادة والاتجاهات وتغيرات المعدل هي لأفضل الأرقام مما في الملف من أخبار. وقد يكون سببها وسائل إعلام بدأت النشر أو توقفت، لا الأحداث وحدها.',
  },
];
