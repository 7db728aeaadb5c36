import {
  cellOfRow,
  drawForm,
  joinTexts,
  localize,
  regionMap,
  regionRowName,
  SEMICOLON,
  type ChartSpec,
  type CountedRow,
  type Localized,
} from 'rasd';
import type {Attacks} from './attacks.ts';

/** `Homs: 12–20`, without a link, which titles and descriptions cannot hold. */
function said(row: CountedRow, {reading: {names}}: Attacks): Localized {
  return localize((language) => {
    const range = row[language].replace(/\[([^\]]+)\]\(#[^)]+\)/, '$1');
    return `${regionRowName(row.region, names)[language]}: ${range}`;
  });
}

/** Attacks described one by one, on a map. In: counts by governorate, most first. */
export function mapChart(attacks: Attacks, counted: readonly CountedRow[]): ChartSpec {
  const {names} = attacks.reading;
  const isSet = ({region}: CountedRow) => region === 'northeast' || region === 'all';
  const rows = counted.filter((row) => !isSet(row));
  const told = rows.filter(({best}) => best !== null && best > 0);
  const off = joinTexts(
    counted.filter(isSet).map((row) => said(row, attacks)),
    SEMICOLON,
  );
  return {
    anchor: 'attacks-map',
    title: {
      en: `Attacks were described in ${told.length} governorates`,
      ar: `المحافظات التي وُصفت هجمات فيها: ${told.length}`,
    },
    subtitle: {
      en: `Attacks of ISIS that an article describes, by governorate, from certain to possible; colour is the best figure. These are few of those that outlets count. Not on the map: ${off.en}`,
      ar: `هجمات داعش التي وصفها خبر، حسب المحافظة، من المؤكد إلى الممكن؛ اللون هو أفضل رقم. وهي قليل مما تحصيه وسائل الإعلام. وليس على الخريطة: ${off.ar}`,
    },
    description: joinTexts(
      told.map((row) => said(row, attacks)),
      SEMICOLON,
    ),
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
      const regions = rows.map(({region}) => ({
        id: region,
        label: regionRowName(region, names)[chart.language],
      }));
      return drawForm(regionMap(rows, {...chart, regions, width: 720}), chart);
    },
  };
}
