import {readFileSync} from 'node:fs';
import {readGoldPairs} from '../../src/claims/linking/gold-pairs.ts';
import {linkMentions} from '../../src/claims/linking/link-mentions.ts';
import {scoreLinks, type LinkScores} from '../../src/claims/linking/score-links.ts';
import {realTables} from '../claims/real-tables.ts';

/** `npm run gold`: how well links agree with the judged pairs, pairwise and B-cubed, and which pairs fail. */
const tables = realTables();
const samples = ['pairs', 'fresh-pairs'] as const;
const links = {
  'linker alone': linkMentions({...tables, links: []}),
  'links.csv': tables.links,
};

for (const sample of samples) {
  const gold = readGoldPairs(readFileSync(`tests/gold/${sample}.csv`, 'utf8'));
  for (const [name, rows] of Object.entries(links)) report(`${sample}, ${name}`, scoreLinks(rows, gold));
}

function report(name: string, {pairwise, bCubed, pairs, failures}: LinkScores): void {
  console.log(`${name}: ${pairs} pairs`);
  for (const [measure, {precision, recall, f1}] of Object.entries({pairwise, 'B-cubed': bCubed})) {
    console.log(`  ${measure}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
  }
  for (const {a, b, same, case: kind} of failures) console.log(`  fails: ${a} and ${b} are ${same ? 'one event' : 'two events'} (${kind})`);
}
