import {
  cellOfRow,
  countRoutes,
  drawForm,
  mapCounts,
  regionMap,
  regionRowName,
  type ChartSpec,
} from 'rasd';
import {byBest, INCOMING, type Movements} from './movements.ts';

/** Kinds of place that are a point on a map, and no area that an article names for want of a base. */
const POINTS: ReadonlySet<string> = new Set(['base', 'crossing', 'town', 'village', 'field']);

/** Places with coordinates; those known by their surroundings only are drawn hollow. */
function mappedPlaces({reading: {tables}}: Movements) {
  return tables.rows('places').flatMap(({place_id: id, lat, lon, precision, kind}) => {
    const isPoint = POINTS.has(kind) && precision !== 'region';
    const isApproximate = precision === 'area';
    return lat === null || lon === null || !isPoint ? [] : [{id, lat, lon, isApproximate}];
  });
}

/** Ways between two places on the map that some convoy is told to have taken. */
function mappedWays({incoming, reading: {cite, names}}: Movements, places: ReadonlySet<string>) {
  return countRoutes(incoming)
    .filter(({best, from, to}) => best > 0 && places.has(from) && places.has(to))
    .map((way) => {
      const label = {
        en: `Incoming convoys by ${names.place(way.from).en} to ${names.place(way.to).en}`,
        ar: `القوافل الداخلة عبر ${names.place(way.from).ar} إلى ${names.place(way.to).ar}`,
      };
      return {...way, group: cite(way, {label, events: way.events}).group};
    });
}

/** Arrivals by governorate on a map, with the ways between crossings and bases whose place is known. */
export function mapChart(movements: Movements): ChartSpec {
  const {names} = movements.reading;
  const counted = byBest(movements.tally(movements.incoming, INCOMING, ['region']));
  const {rows, reported, said, off, regions} = mapCounts(counted, names);
  const places = mappedPlaces(movements);
  const ways = mappedWays(movements, new Set(places.map(({id}) => id)));
  return {
    anchor: 'convoy-map',
    title: {
      en: `Convoys were reported in ${reported.length} governorates`,
      ar: `المحافظات التي ذُكر وصول قوافل إليها: ${reported.length}`,
    },
    subtitle: {
      en: `Incoming coalition convoys by governorate of arrival, from certain to possible; colour is the best figure. Arcs are the ${ways.length} ways from a crossing to a base whose places are known, hollow circles places known roughly. Not on the map: ${off.en}`,
      ar: `قوافل التحالف الداخلة حسب محافظة الوصول، من المؤكد إلى الممكن؛ اللون هو أفضل رقم. الأقواس طرق من معبر إلى قاعدة معروفَي المكان وعددها ${ways.length}، والدوائر الفارغة أماكن معروفة على وجه التقريب. وليس على الخريطة: ${off.ar}`,
    },
    description: said,
    data: {
      columns: [
        {name: 'region', label: {en: 'Governorate', ar: 'المحافظة'}, type: 'text'},
        {name: 'convoys', label: INCOMING.what, type: 'range'},
      ],
      rows: counted.map((row) => ({
        region: regionRowName(row.region, names),
        convoys: cellOfRow(row),
      })),
    },
    draw: (chart) => {
      const form = regionMap(rows, {
        ...chart,
        width: 820,
        regions: regions(chart.language),
        routes: ways,
        places: places.map((place) => ({...place, label: names.place(place.id)[chart.language]})),
      });
      return drawForm(form, chart);
    },
  };
}
