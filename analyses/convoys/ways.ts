import {
  countRoutes,
  drawForm,
  joinTexts,
  routes,
  SEMICOLON,
  type ChartSpec,
  type Cited,
  type Draw,
  type Localized,
} from 'rasd';
import {INCOMING, type Movements} from './movements.ts';

const SHOWN = 14;

/** Convoys from a crossing to a destination, cited. */
type Way = ReturnType<typeof countRoutes>[number] & {
  readonly fromName: Localized;
  readonly toName: Localized;
  readonly cited: Cited;
};

/** Convoys by crossing and destination. */
export function waysChart({incoming, reading}: Movements): ChartSpec {
  const {names, cite} = reading;
  const ways: Way[] = countRoutes(incoming).map((way) => {
    const [from, to] = [names.place(way.from), names.place(way.to)];
    const label = {
      en: `Incoming convoys by ${from.en} to ${to.en}`,
      ar: `القوافل الداخلة عبر ${from.ar} إلى ${to.ar}`,
    };
    return {...way, fromName: from, toName: to, cited: cite(way, {label, events: way.events})};
  });
  const shown = ways.filter((way) => way.best > 0).slice(0, SHOWN);
  return {
    anchor: 'convoy-routes',
    ...waysWords(shown),
    data: {
      columns: [
        {name: 'from', label: {en: 'Crossing', ar: 'المعبر'}, type: 'text'},
        {name: 'to', label: {en: 'Destination', ar: 'الوجهة'}, type: 'text'},
        {name: 'convoys', label: INCOMING.what, type: 'range'},
      ],
      rows: ways.map((way) => ({from: way.fromName, to: way.toName, convoys: way.cited})),
    },
    draw: drawWays(shown, names.place),
  };
}

function waysWords(shown: readonly Way[]) {
  const [main] = shown;
  const said = shown.slice(0, 3).map(({fromName, toName, low, high}) => ({
    en: `${fromName.en} to ${toName.en}: ${low}–${high}`,
    ar: `${fromName.ar} إلى ${toName.ar}: ${low}–${high}`,
  }));
  return {
    title: {
      en: `The way named most often is ${main?.fromName.en} to ${main?.toName.en}`,
      ar: `أكثر الطرق ذكراً: ${main?.fromName.ar} إلى ${main?.toName.ar}`,
    },
    subtitle: {
      en: `Incoming convoys by crossing and destination; the ${shown.length} ways named most often, convoys that name one of each; lighter: also named together with others`,
      ar: `القوافل الداخلة حسب المعبر والوجهة؛ أكثر ${shown.length} طريقاً ذكراً، للقوافل التي سُمّي لها معبر واحد ووجهة واحدة؛ والأفتح ما ذُكر مع غيره`,
    },
    description: joinTexts(said, SEMICOLON),
  };
}

function drawWays(shown: readonly Way[], nameOf: (place: string) => Localized): Draw {
  const rows = shown.map((way) => ({...way, group: way.cited.group}));
  return (chart) => {
    const ends = (ids: readonly string[]) =>
      [...new Set(ids)].map((id) => ({id, label: nameOf(id)[chart.language]}));
    const [origins, targets] = [ends(shown.map(({from}) => from)), ends(shown.map(({to}) => to))];
    return drawForm(routes(rows, {...chart, origins, targets, width: 820}), chart);
  };
}
