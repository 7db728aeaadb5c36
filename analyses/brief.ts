import {
  analysis,
  asOf,
  bulletList,
  calendarPeriod,
  dataTable,
  daysOfPeriod,
  dayText,
  drawPlot,
  plot,
  refusal,
  regionId,
  section,
  smallMultiples,
  summary,
  text,
  UserError,
} from 'rasd';
import {boundsView, observatoryBounds} from './brief/bounds.ts';
import {
  describePanels,
  marked,
  panelColour,
  panelRows,
  regionPanels,
  regionTitle,
  regionView,
} from './brief/charts.ts';
import {nameOf, openEdition} from './brief/edition.ts';
import {comparedFigures, eventsOf, newsOf} from './brief/events.ts';
import {latestPeriod} from './brief/latest.ts';
import {limits} from './brief/limits.ts';
import {ARRIVALS, ATTACKS, DEPARTURES, TRUCKS} from './brief/subjects.ts';
import {
  attackTable,
  changeTable,
  convoyTable,
  disagreementTable,
  newsTables,
} from './brief/tables.ts';
import {changePoints, trends, unusualMonths} from './brief/trends.ts';
import {asOfSentence, newsSentence} from './brief/news-words.ts';
import {
  compared,
  disagreementSentence,
  headline,
  keyFigureOf,
  paragraph,
  paragraphs,
} from './brief/words.ts';
import {boundsNote, RATES_NOTE} from './brief/notes.ts';

const EVENTS_SHOWN = 60;

export default analysis({
  title: {
    en: 'Brief: convoys and ISIS attacks',
    ar: 'موجز: القوافل وهجمات تنظيم الدولة',
  },
  subtitle: ({period, region}, names) => ({
    en: `What outlets on file reported of coalition convoys and ISIS attacks in ${region === 'all' ? 'Syria' : names.region(region).en}, ${nameOf(period).en}, against the period before and a year earlier`,
    ar: `ما أوردته وسائل الإعلام المسجّلة عن قوافل التحالف وهجمات تنظيم الدولة في ${region === 'all' ? 'سوريا' : names.region(region).ar}، ${nameOf(period).ar}، مقارنة بالفترة السابقة وبالعام السابق`,
  }),
  params: {period: calendarPeriod('2025-07'), region: regionId(), 'as-of': asOf()},
  editions: {
    param: 'period',
    title: ({period, region}, names) => {
      const place = region === 'all' ? null : names.region(region);
      return {
        en: `Convoys and ISIS attacks${place === null ? '' : ` in ${place.en}`}: ${nameOf(period).en}`,
        ar: `القوافل وهجمات تنظيم الدولة${place === null ? '' : ` في ${place.ar}`}: ${nameOf(period).ar}`,
      };
    },
    variant: ({region, 'as-of': known}) =>
      [
        region === 'all' ? '' : region,
        known === null ? '' : `as-of-${known === 'end' ? known : dayText(known.day)}`,
      ]
        .filter((part) => part !== '')
        .join('-'),
    latest: latestPeriod,
  },
  knownBy: ({period, 'as-of': known}) =>
    known === null || known === 'end' ? known && daysOfPeriod(period).last : known.day,

  async *cells({tables, params, names, rules, cite}) {
    const {period, region, 'as-of': known} = params;
    if (!tables.rows('regions').some(({region_id}) => region_id === region))
      throw new UserError(`region "${region}" is not known; see regions.csv`);
    const edition = openEdition({tables, rules, names, cite}, {period, region});
    const {when} = edition;
    const place = region === 'all' ? null : names.region(region);
    const [before] = edition.earlier;
    const knownDay =
      known === null ? null : known === 'end' ? daysOfPeriod(period).last : known.day;

    const [convoyNews, attackNews] = headline(edition, place);
    yield summary(
      paragraphs([
        paragraph([
          ...convoyNews,
          ...(before === undefined || edition.count(ARRIVALS, period) === null
            ? []
            : [compared(edition, ARRIVALS, before).sentence]),
        ]),
        paragraph(attackNews),
        ...(knownDay === null ? [] : [asOfSentence(edition, knownDay)]),
      ]),
      [ARRIVALS, TRUCKS, DEPARTURES, ATTACKS].map((subject) => keyFigureOf(edition, subject)),
    );

    yield section('change', {en: 'What changed?', ar: 'ما الذي تغيّر؟'});

    yield dataTable({
      anchor: 'changes',
      title: {
        en: `Counts of ${when.en} beside earlier ones`,
        ar: `أعداد ${when.ar} بجانب أعداد سابقة`,
      },
      data: changeTable(edition),
    });

    yield text(
      paragraphs([
        bulletList(
          [ARRIVALS, DEPARTURES, ATTACKS].flatMap((subject) =>
            edition.earlier.map((earlier) => compared(edition, subject, earlier).sentence),
          ),
        ),
        RATES_NOTE,
      ]),
    );

    yield section('regions', {en: 'Where?', ar: 'أين؟'});

    for (const subject of [ARRIVALS, ATTACKS]) {
      const panels = regionPanels(edition, subject);
      yield plot({
        anchor: `${subject.id}-by-region`,
        title: regionTitle(edition, subject),
        subtitle: {
          en: `${subject.label.en} by month, all and the governorates with most of them; ${edition.shown.length} months to ${when.en}`,
          ar: `${subject.label.ar} حسب الشهر، المجموع والمحافظات الأكثر عدداً؛ ${edition.shown.length} شهراً حتى ${when.ar}`,
        },
        description: describePanels(edition, subject),
        data: regionView(panels, names, edition.shown),
        draw: (chart) => {
          const form = smallMultiples(marked(panels), {
            ...chart,
            rows: panelRows(panels, names, chart.language),
            months: edition.shown,
            colour: panelColour,
            width: 960,
            rowHeight: 64,
          });
          return drawPlot(form.build, {...chart, ...form});
        },
      });
    }

    yield section('trend', {
      en: 'Is it unusual? Is there a trend?',
      ar: 'هل هو غير معتاد؟ هل من اتجاه؟',
    });

    for (const subject of [ARRIVALS, ATTACKS]) {
      const findings = [
        ...unusualMonths(edition, subject),
        trends(edition, subject),
        changePoints(edition, subject),
      ];
      const said = findings.flatMap((one) => ('sentence' in one ? [one.sentence] : []));
      const refused = findings.flatMap((one) => ('refused' in one ? [one.refused] : []));
      if (said.length > 0) yield text(bulletList(said));
      if (refused.length > 0)
        yield refusal(
          `${subject.id}-refused`,
          {
            en: `Methods that ${subject.what.en} cannot carry`,
            ar: `طرائق لا تحتملها أعداد ${subject.what.ar}`,
          },
          bulletList(refused),
        );
    }

    yield section('observatory', {
      en: 'What do the Observatory’s own totals say?',
      ar: 'ماذا تقول مجاميع المرصد نفسه؟',
    });

    const grounds = observatoryBounds(edition, period);
    if (grounds.length > 0) {
      yield dataTable({
        anchor: 'observatory-bounds',
        title: {
          en: `ISIS attacks by the Observatory’s running totals, ${when.en}`,
          ar: `هجمات تنظيم الدولة وفق مجاميع المرصد التراكمية، ${when.ar}`,
        },
        note: boundsNote(rules),
        data: boundsView(grounds),
      });
    } else {
      yield refusal(
        'observatory-refused',
        {en: `Bounds for ${when.en}`, ar: `حدود ${when.ar}`},
        {
          en: 'no total of the Observatory on file says more of this period than the attacks that it described one by one',
          ar: 'لا يقول أي مجموع للمرصد في الملف عن هذه الفترة أكثر من الهجمات التي وصفها واحداً واحداً',
        },
      );
    }

    yield section('events', {en: 'What was reported?', ar: 'ماذا ورد؟'});

    const convoys = eventsOf(edition, edition.eventIds('convoy'));
    const attacks = eventsOf(edition, edition.eventIds('isis_attack'));
    if (convoys.length > 0)
      yield dataTable({
        anchor: 'convoys',
        title: {en: `Convoys told of ${when.en}`, ar: `القوافل المذكورة في ${when.ar}`},
        data: convoyTable(edition, convoys),
        folded: convoys.length > EVENTS_SHOWN,
      });
    if (attacks.length > 0)
      yield dataTable({
        anchor: 'attacks',
        title: {
          en: `ISIS attacks told of ${when.en}`,
          ar: `هجمات تنظيم الدولة المذكورة في ${when.ar}`,
        },
        data: attackTable(edition, attacks),
        folded: attacks.length > EVENTS_SHOWN,
      });
    if (convoys.length + attacks.length === 0)
      yield text({
        en: `No event on file is told of ${when.en} alone.`,
        ar: `لا حدث في الملف يُذكر في ${when.ar} وحده.`,
      });

    yield section('disagreement', {
      en: 'Where did the origins disagree?',
      ar: 'أين اختلفت المصادر؟',
    });

    const ids = new Set([...convoys, ...attacks].map(({event_id}) => event_id));
    const figures = comparedFigures(edition, ids);
    const unlike = figures.filter(({relation}) => relation !== 'same');
    yield text(disagreementSentence(edition, figures));
    if (unlike.length > 0)
      yield dataTable({
        anchor: 'disagreements',
        title: {en: 'Different figures for the same event', ar: 'أرقام مختلفة للحدث نفسه'},
        data: disagreementTable(edition, unlike),
      });

    yield section('news', {
      en: 'What is new or corrected since the edition before?',
      ar: 'ما الجديد أو المصحح منذ العدد السابق؟',
    });

    const {first, last} = daysOfPeriod(period);
    const news = newsOf(edition, [first - 1, knownDay ?? last]);
    yield text(newsSentence(edition, news, {from: first, to: knownDay ?? last}));
    for (const cell of newsTables(edition, news)) yield cell;

    yield section('not-shown', {en: 'What this does not show', ar: 'ما لا يظهر هنا'});

    yield text(bulletList(limits(edition)));
  },
});
