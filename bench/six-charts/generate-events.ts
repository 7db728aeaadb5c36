import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createRandom} from '../../src/measures/statistics/random.ts';
import {dayOf, dayText} from '../../src/values/day.ts';

const FIRST = dayOf(2016, 1, 1);
const DAYS = 3653;
const REGIONS = [
  'al-hasakah',
  'al-hasakah',
  'deir-ez-zor',
  'deir-ez-zor',
  'ar-raqqa',
  'aleppo',
  'homs',
  'hama',
];
const PLACES = ['the crossing', 'the eastern road', 'a village, north', ''];
const OUTLETS = ['Outlet A', 'Outlet B', 'Outlet C, desk', 'Outlet D'];
const KINDS = ['convoy', 'convoy', 'isis_attack', 'isis_attack', 'airlift', 'patrol'];

/** Writes a folder with a made-up events table of so many rows and its descriptor; the same seed, the same bytes. */
export function generateEvents(rows: number, folder: string, seed = 1): void {
  const random = createRandom(seed);
  const int = (n: number) => Math.floor(random() * n);
  const pick = (list: readonly string[]) => list[int(list.length)] ?? '';
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    'event_id,kind,date,region,place,outlet,trucks_low,trucks_high,qualifier,killed,summary',
  ];
  for (let row = 0; row < rows; row++) {
    const kind = pick(KINDS);
    const low = kind === 'convoy' && int(10) > 1 ? 5 + int(50) : '';
    const high = low !== '' && int(10) < 4 ? low + int(30) : '';
    const killed = kind === 'isis_attack' && int(10) < 8 ? int(5) : '';
    const day = dayText(FIRST + Math.floor((row / rows) * DAYS));
    const summary = `A ${kind} was reported, "${int(40)}" of it by witnesses, قافلة ${int(40)}`;
    lines.push(
      `e-${String(row).padStart(7, '0')},${kind},${day},${pick(REGIONS)},${quoted(pick(PLACES))},${quoted(pick(OUTLETS))},${low},${high},,${killed},${quoted(summary)}`,
    );
  }
  mkdirSync(folder, {recursive: true});
  copyFileSync(join(import.meta.dirname, 'datapackage.json'), join(folder, 'datapackage.json'));
  writeFileSync(join(folder, 'events.csv'), `${lines.join('\n')}\n`);
}
