import {closeSync, copyFileSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {dayOf, dayText} from '../src/values/day.ts';

/** Small fast counter generator (sfc32): the same seed gives the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88, 0xb7e15162, 1];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return ((t + c) >>> 0) / 4_294_967_296;
  };
}

const REGIONS = [
  'al-hasakah',
  'al-hasakah',
  'deir-ez-zor',
  'deir-ez-zor',
  'ar-raqqa',
  'northeast',
  'aleppo',
  'homs',
];
const QUALIFIERS = ['exact', 'exact', 'exact', 'about', 'at_least'];
const PLACES = ['Qasrak base', 'Shaddadi base', 'Kharab al-Jir base', 'Tal Baydar base', ''];
const OUTLETS = 40;
const FIRST_DAY = dayOf(2016, 1, 1);
const DAYS = 3653;

/**
 * Writes a folder of tables with about `count` claims: each article reports one or two convoys or attacks of the
 * decade, most of them also reported by others that day. The descriptor, places and regions are those of `data/`.
 */
export function generateClaims(count: number, folder: string, seed = 1): void {
  const random = createRandom(seed);
  const int = (n: number) => Math.floor(random() * n);
  mkdirSync(folder, {recursive: true});
  for (const file of ['datapackage.json', 'places.csv', 'regions.csv', 'links.csv']) {
    copyFileSync(join('data', file), join(folder, file));
  }
  writeAll(join(folder, 'links.csv'), ['article_id,mention,event_id,basis,score,reason\n']);
  writeAll(join(folder, 'outlets.csv'), outlets());
  const articles = ['article_id,outlet_id,url,language,published,published_basis,gist\n'];
  const claims = [
    'claim_id,article_id,mention,event_kind,direction,scope,period,measure,low,high,qualifier,region,zone,place_from,place_via,place_to,attributed_to,ordinal,ordinal_period,victims,subset,copy_of,note\n',
  ];
  for (let n = 0, written = 0; written < count; n++) {
    const day = FIRST_DAY + int(DAYS);
    const id = `o${int(OUTLETS)}-${n}`;
    articles.push(
      `${id},${id.slice(0, id.indexOf('-'))},https://example.org/${n},en,${dayText(day + int(2))},stated,generated\n`,
    );
    for (let mention = 1; mention <= 1 + int(2) && written < count; mention++) {
      const rows = incident({id, mention, day, int});
      claims.push(...rows);
      written += rows.length;
    }
  }
  writeAll(join(folder, 'articles.csv'), articles);
  writeAll(join(folder, 'claims.csv'), claims);
}

interface Incident {
  readonly id: string;
  readonly mention: number;
  readonly day: number;
  readonly int: (n: number) => number;
}

function incident({id, mention, day, int}: Incident): string[] {
  const convoy = int(3) > 0;
  const region = REGIONS[int(REGIONS.length)] ?? '';
  const period = dayText(day) + (int(10) === 0 ? '~' : '');
  const figure = 5 + int(60);
  const qualifier = QUALIFIERS[int(QUALIFIERS.length)] ?? 'exact';
  const place = PLACES[int(PLACES.length)] ?? '';
  const start = `${id},${mention},${convoy ? 'convoy' : 'isis_attack'},${convoy ? 'in' : ''},incident,${period}`;
  const end = `${region},,${convoy ? 'Iraq,Al-Waleed crossing' : ','},${place},own,,`;
  const first = `${id}-c${mention * 2},${start},${convoy ? 'convoys' : 'attacks'},1,1,exact,${end},,,,\n`;
  if (int(10) < 3) return [first];
  const [measure, victims] = convoy ? ['trucks', ''] : ['killed', 'unknown'];
  const high = qualifier === 'at_least' ? '' : figure;
  const second = `${id}-c${mention * 2 + 1},${start},${measure},${figure},${high},${qualifier},${end},${victims},,,\n`;
  return [first, second];
}

function outlets(): string[] {
  const rows = Array.from({length: OUTLETS}, (_, i) => `o${i},Outlet ${i},,newspaper,,,\n`);
  return ['outlet_id,name_en,name_ar,kind,base,alignment,site\n', ...rows];
}

function writeAll(path: string, lines: readonly string[]): void {
  const file = openSync(path, 'w');
  for (let at = 0; at < lines.length; at += 50_000)
    writeSync(file, lines.slice(at, at + 50_000).join(''));
  closeSync(file);
}
