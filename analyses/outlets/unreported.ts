import {
  countHistories,
  estimateTwoLists,
  fitLogLinear,
  isRefusal,
  joinedByAnd,
  type CitationEdge,
  type Localized,
} from 'rasd';
import {ar, FIGURE, OUTLET} from './nouns.ts';
import {pairsOf, type Overlaps} from './overlap.ts';
import type {Reports} from './reports.ts';
import {n} from './words.ts';

/** Why the events that nobody reported are not estimated: what two and three lists would say, and what forbids it. */
export function unreportedReason(
  page: Reports,
  overlaps: Overlaps,
  edges: readonly CitationEdge[],
): Localized {
  const {figures, lead, called, the, reading} = page;
  const {first, second, events} = closestPair(page);
  const [one, other] = [called(first), called(second)];
  const eventsOf = (id: string) => overlaps.sets.find(({set}) => set === id)?.count ?? 0;
  const label = {
    en: `Events of both ${one.en} and ${other.en}`,
    ar: `أحداث أوردها ${one.ar} و${other.ar} معاً`,
  };
  const shared =
    events.length === 0 ? {en: '0', ar: '0'} : reading.cite(events.length, {label, events});
  const isDependent = edges.some(
    ({outlet, source}) => [first, second].includes(outlet) && [first, second].includes(source),
  );
  const unnamed = figures.filter(({basis}) => basis === 'unnamed');
  const silent = unnamed.filter(({origin}) => [first, second].includes(origin)).length;
  const three = overlaps.sets.slice(0, 3).map(({set}) => set);
  const two = twoListsReason({
    first: eventsOf(first),
    second: eventsOf(second),
    shared: events.length,
  });
  const models = threeListsReason(page, three);
  return {
    en: `Capture–recapture needs lists that are complete for their makers, independent of each other and about the same events.

- The file holds some articles of each outlet, found by search; that an event is missing from an outlet’s articles on file does not say that the outlet missed it. This alone forbids an estimate, whatever the counts.
- Lists are not independent: ${n(lead.outlets.length)} outlets draw on ${the(lead.origin)}, and ${n(unnamed.length)} of ${n(figures.length)} figures come from articles that name no source.
- The two origins with most events in common are ${one.en} (${n(eventsOf(first))} events) and ${other.en} (${n(eventsOf(second))}): they share ${shared.en}. ${isDependent ? 'One of them cites the other on file, so they are not two lists.' : ''} ${silent > 0 ? `For ${n(silent)} of their figures no source is named.` : ''} Two lists (Chapman): ${two.en}.
- Three lists (${joinedByAnd(three.map(called)).en}), log-linear models: ${models.en}.`,
    ar: `تقدير ما فات بطريقة الالتقاط وإعادة الالتقاط يحتاج إلى قوائم كاملة عند أصحابها، مستقل بعضها عن بعض، وعن الأحداث نفسها.

- في الملف بعض أخبار كل وسيلة مما عُثر عليه بالبحث؛ وغياب حدث عن أخبارها المسجّلة لا يعني أنها لم تنشره. وهذا وحده يمنع التقدير أياً كانت الأعداد.
- القوائم غير مستقلة: تعتمد ${ar(lead.outlets.length, OUTLET)} على ${called(lead.origin).ar}، و${n(unnamed.length)} من ${ar(figures.length, FIGURE)} جاءت في أخبار لا تسمّي مصدراً.
- أكثر مصدرين اشتراكاً في الأحداث هما ${one.ar} (أحداثه ${n(eventsOf(first))}) و${other.ar} (أحداثه ${n(eventsOf(second))})، والمشترك بينهما ${shared.ar}. ${isDependent ? 'وأحدهما ينقل عن الآخر في الملف، فليسا قائمتين.' : ''} ${silent > 0 ? `ولا يُذكر مصدر ${n(silent)} من أرقامهما.` : ''} قائمتان (تشابمان): ${two.ar}.
- ثلاث قوائم (${joinedByAnd(three.map(called)).ar})، نماذج لوغاريتمية خطية: ${models.ar}.`,
  };
}

function closestPair(page: Reports) {
  const [closest = {first: '', second: '', events: []}] = pairsOf(page);
  return closest;
}

function twoListsReason(counts: Parameters<typeof estimateTwoLists>[0]): Localized {
  const result = estimateTwoLists(counts);
  if (isRefusal(result)) return result.refused;
  return {
    en: 'the counts alone would allow it, the conditions above do not',
    ar: 'الأعداد وحدها تسمح به، والشروط أعلاه لا تسمح',
  };
}

function threeListsReason({told}: Reports, three: readonly string[]): Localized {
  const histories = [...told.values()].map((origins) => three.map((id) => origins.includes(id)));
  const lists = fitLogLinear(countHistories(histories));
  if (isRefusal(lists)) return lists.refused;
  const {models, chosen, window, spread} = lists;
  const close = models.filter((fit) => fit.aic - chosen.aic <= window).length;
  const [low, high] = [spread.supported.low, spread.supported.high].map((end) =>
    n(Math.round(end)),
  );
  return {
    en: `the counts alone would allow it, but ${n(close)} of ${n(models.length)} models fit about as well as the best and give totals from ${low} to ${high} events: the choice of model, not the reports, would make the number`,
    ar: `الأعداد وحدها تسمح به، لكن ${n(close)} من ${n(models.length)} نماذج تلائم البيانات بقدر أفضلها تقريباً وتعطي مجاميع من ${low} إلى ${high}: فاختيار النموذج، لا الأخبار، هو الذي يصنع الرقم`,
  };
}
