import type {Files} from './small-workspace.ts';

/** The workspace with a page that counts attacks since the year began, tells of one, and an analysis of both that asks
 *  for narrow views: of a kind, of some columns, of totals. */
export function withAttacks(files: Files): Files {
  const all = [...files, ['analyses/attacks.ts', ATTACKS] as const];
  return new Map(all.map(([path, text]) => [path, `${text}${MORE[path] ?? ''}`]));
}

const ATTACKS = `import {analysis, dataTable, section, text} from 'rasd';

const NAME = {en: 'Attacks', ar: 'هجمات'};

export default analysis({
  title: NAME,
  subtitle: () => NAME,
  params: {},
  async *cells({tables, cite}) {
    const where = {event_kind: 'isis_attack'};
    const bounds = tables.totals().bounds({where});
    const said = tables.totals().statements({where});
    const dates = tables.part('claims', {where, columns: ['claim_id', 'period']});
    const events = tables.events('isis_attack').objects();
    yield section('totals', NAME);
    yield text({en: JSON.stringify([bounds, said.length]), ar: JSON.stringify(events)});
    yield dataTable({
      anchor: 'dates',
      title: NAME,
      data: {
        columns: [{name: 'period', label: NAME, type: 'text'}, {name: 'claim', label: NAME, type: 'claims'}],
        rows: dates.map(({claim_id, period}) => {
          const {group} = cite(1, {label: NAME, claims: [claim_id]});
          return {period: {value: period, group}, claim: claim_id};
        }),
      },
    });
  },
});
`;

const MORE: Readonly<Record<string, string>> = {
  'data/articles.csv': 'told-10001,sohr,https://example.org/10001,en,2021-03-10,stated,A gist\n',
  'data/claims.csv': [
    'told-1-c1,told-10001,1,isis_attack,,total,2021-01-01/2021-03,attacks,5,5,exact,all,sdf-areas,,,,own,,,,,,',
    'told-1-c2,told-10001,2,isis_attack,,incident,2021-03-02,attacks,1,1,exact,deir-ez-zor,sdf-areas,,,,own,,,,,,',
    '',
  ].join('\n'),
};
