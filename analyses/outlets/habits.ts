import {
  capitalized,
  joinTexts,
  qualifierName,
  QUALIFIERS,
  SEMICOLON,
  type ChartSpec,
  type FigureHabit,
  type TableView,
} from 'rasd';
import {claimsCell, type Reports} from './reports.ts';
import {drawShares} from './share-chart.ts';
import {n, percent} from './words.ts';

const FEWEST = 10;
const COLOURS = ['var(--c1)', 'var(--c3)', 'var(--c2)', 'var(--c4)', 'var(--c5)', 'var(--c6)'];

/** How origins with ten figures or more word them. In: all habits. */
export function wordingChart(page: Reports, habits: readonly FigureHabit[]): ChartSpec {
  const worded = habits.filter(({figures}) => figures >= FEWEST);
  const used = QUALIFIERS.filter((id) => worded.some((row) => row.claims[id].length > 0));
  const parts = used.map((id, place) => ({
    id,
    label: qualifierName(id),
    colour: COLOURS[place] ?? 'var(--c6)',
  }));
  return {
    anchor: 'qualifiers',
    ...wordingWords(page, worded),
    data: wordingView(page, worded),
    draw: drawShares(worded, parts, {
      called: page.called,
      count: ({claims}, id) => claims[id].length,
    }),
  };
}

const bare = ({claims, figures}: FigureHabit) => percent(claims.exact.length, Math.max(1, figures));

function wordingWords({called, the}: Reports, worded: readonly FigureHabit[]) {
  const [most, next] = worded;
  const said = worded.map((row) => ({
    en: `${called(row.origin).en}: ${n(row.figures)} figures, ${bare(row)} % bare numbers`,
    ar: `${called(row.origin).ar}: ‏${n(row.figures)} رقماً، ${bare(row)}٪ منها مجرد`,
  }));
  return {
    title:
      most === undefined || next === undefined
        ? {en: 'Wording of figures, by origin', ar: 'صياغة الأرقام حسب المصدر'}
        : {
            en: `${capitalized(the(most.origin))} gives ${bare(most)} % of its figures as bare numbers, ${the(next.origin)} ${bare(next)} %`,
            ar: `${called(most.origin).ar}: ‏${bare(most)}٪ من أرقامه مجردة بلا تقريب؛ ${called(next.origin).ar}: ‏${bare(next)}٪`,
          },
    subtitle: {
      en: 'Figures of trucks, vehicles and deaths in single incidents, by origin and wording; origins with ten figures or more; each figure once, however often it was repeated',
      ar: 'أعداد الشاحنات والآليات والقتلى في الحوادث المفردة، حسب المصدر والصياغة؛ المصادر التي لها عشرة أرقام فأكثر؛ يُحسب كل رقم مرة واحدة مهما تكرر',
    },
    description: joinTexts(said, SEMICOLON),
  };
}

function wordingView(page: Reports, worded: readonly FigureHabit[]): TableView {
  const {called} = page;
  return {
    columns: [
      {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
      {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'integer'},
      ...QUALIFIERS.map((id) => ({
        name: id,
        label: qualifierName(id),
        type: 'integer' as const,
      })),
    ],
    rows: worded.map((row) => ({
      origin: called(row.origin),
      figures: row.figures,
      ...Object.fromEntries(
        QUALIFIERS.map((id) => {
          const label = {
            en: `${called(row.origin).en}: figures worded as ${qualifierName(id).en}`,
            ar: `${called(row.origin).ar}: أرقام بصيغة ${qualifierName(id).ar}`,
          };
          return [id, claimsCell(page, row.claims[id], label)];
        }),
      ),
    })),
  };
}
