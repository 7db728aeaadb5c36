import {
  cellOfRow,
  drawForm,
  mapCounts,
  regionMap,
  regionRowName,
  type ChartSpec,
  type CountedRow,
} from 'rasd';
import type {Attacks} from './attacks.ts';

/** Attacks described one by one, on a map. In: counts by governorate, most first. */
export function mapChart(attacks: Attacks, counted: readonly CountedRow[]): ChartSpec {
  const {names} = attacks.reading;
  const {rows, reported, said, off, regions} = mapCounts(counted, names);
  return {
    anchor: 'attacks-map',
    title: {
      en: `Attacks were described in ${reported.length} governorates`,
      ar: `المحافظات التي وُصفت هجمات فيها: ${reported.length}`,
    },
    subtitle: {
      en: `Attacks of ISIS that an article describes, by governorate, from certain to possible; colour is the best figure. These are few of those that outlets count. Not on the map: ${off.en}`,
      ar: `هجمات داعش التي وصفها خبر، حسب المحافظة، من المؤكد إلى الممكن؛ اللون هو أفضل رقم. وهي قليل مما تحصيه وسائل الإعلام. وليس على الخريطة: ${off.ar}`,
    },
    description: said,
    data: {
      columns: [
        {name: 'region', label: {en: 'Governorate', ar: 'المحافظة'}, type: 'text'},
        {name: 'attacks', label: {en: 'Attacks described', ar: 'هجمات موصوفة'}, type: 'range'},
      ],
      rows: counted.map((row) => ({
        region: regionRowName(row.region, names),
        attacks: cellOfRow(row),
      })),
    },
    draw: (chart) => {
      return drawForm(
        regionMap(rows, {...chart, regions: regions(chart.language), width: 720}),
        chart,
      );
    },
  };
}
