import {describeHeaping, isRefusal, type FigureHabit, type Localized, type TableSpec} from 'rasd';
import type {Reports} from './reports.ts';
import {n} from './words.ts';

/** How far origins' figures gather on multiples of five and ten, as a table. In: all habits. */
export function heapingTable({called, the}: Reports, habits: readonly FigureHabit[]): TableSpec {
  const measured = habits.flatMap(({origin, numbers}) => {
    const heaped = describeHeaping(numbers);
    return isRefusal(heaped) ? [] : [{origin, heaped}];
  });
  const [roundest] = measured.toSorted((a, b) => b.heaped.fives.share - a.heaped.fives.share);
  return {
    anchor: 'heaping',
    title:
      roundest === undefined
        ? {en: 'Round numbers', ar: 'الأرقام المدوّرة'}
        : {
            en: `Figures gather on round numbers: ${n(Math.round(100 * roundest.heaped.fives.share))} % of those of ${the(roundest.origin)} are multiples of five`,
            ar: `الأرقام تميل إلى التدوير: ${n(Math.round(100 * roundest.heaped.fives.share))}٪ من أرقام ${called(roundest.origin).ar} من مضاعفات الخمسة`,
          },
    note: {
      en: `Trucks, vehicles and deaths from 10 up, each figure once. If last digits were even, 20 % would be multiples of 5 and 10 % of 10; in brackets the exact 95 % interval. For ${n(habits.length - measured.length)} other origins there are fewer than 20 such figures, and no share is given.`,
      ar: `أعداد الشاحنات والآليات والقتلى من 10 فما فوق، كل رقم مرة واحدة. لو تساوت فرص الآحاد لكان 20٪ منها من مضاعفات 5 و10٪ من مضاعفات 10؛ وبين القوسين مجال الثقة 95٪ المضبوط. ولبقية المصادر، وعددها ${n(habits.length - measured.length)}، أقل من 20 رقماً كهذا فلا تُعطى لها نسبة.`,
    },
    data: {
      columns: [
        {name: 'origin', label: {en: 'Origin', ar: 'المصدر'}, type: 'text'},
        {name: 'figures', label: {en: 'Figures', ar: 'الأرقام'}, type: 'integer'},
        {name: 'fives', label: {en: 'Multiples of 5', ar: 'مضاعفات 5'}, type: 'text'},
        {name: 'tens', label: {en: 'Multiples of 10', ar: 'مضاعفات 10'}, type: 'text'},
      ],
      rows: measured.map(({origin, heaped}) => ({
        origin: called(origin),
        figures: heaped.figures,
        fives: shareText(heaped.fives),
        tens: shareText(heaped.tens),
      })),
    },
  };
}

interface Share {
  readonly share: number;
  readonly interval: {readonly low: number; readonly high: number};
}

function shareText({share, interval}: Share): Localized {
  const [s, low, high] = [share, interval.low, interval.high].map((value) =>
    n(Math.round(100 * value)),
  );
  return {en: `${s} % (${low}–${high} %)`, ar: `${s}٪ (${low}–${high}٪)`};
}
