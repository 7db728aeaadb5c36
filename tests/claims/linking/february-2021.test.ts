import {describe, expect, it} from 'vitest';
import {gatherEvents} from '../../../src/claims/events/members.ts';
import {whenOf} from '../../../src/claims/events/when.ts';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import {dayText} from '../../../src/values/day.ts';
import {realTables} from '../real-tables.ts';

const tables = realTables();
const links = linkMentions(tables);
const articles = new Map(tables.articles.map((row) => [row.article_id, row]));

const incoming = gatherEvents(tables.claims, links)
  .filter(({claims}) => claims[0]?.event_kind === 'convoy')
  .filter(({claims}) => claims.some((row) => row.direction === 'in'))
  .map((event) => ({...event, when: whenOf(event.claims, articles, tables.rules)}))
  .filter(({when}) => dayText(when.latest).startsWith('2021-02'));

const daysWithEvents = incoming.map(({when}) => dayText(when.latest));

describe('convoys coming in, in February 2021', () => {
  it.each([6, 8, 14, 18, 23, 27])('one on the %dth', (day) => {
    const text = `2021-02-${String(day).padStart(2, '0')}`;
    expect(daysWithEvents.filter((other) => other === text)).toEqual([text]);
  });

  it('and none on another day, but for the column that one outlet saw on the 7th', () => {
    const days = daysWithEvents.map((day) => Number(day.slice(8))).sort((a, b) => a - b);
    expect(days).toEqual([6, 7, 8, 14, 18, 23, 27]);
  });

  it('keep in view that the column of the 7th may be the convoy of the 6th', () => {
    const column = links.find((row) => row.article_id === 'shaam-times-300403');
    const convoy = links.find((row) => row.article_id === 'okaz-2058115' && row.mention === 4);
    expect(column?.event_id).not.toBe(convoy?.event_id);
    expect(column?.reason).toContain(`possibly ${convoy?.event_id}`);
  });

  it('gather the reports of the fourteenth', () => {
    const event = incoming.find(({when}) => dayText(when.latest) === '2021-02-14');
    const named = new Set(event?.claims.map((row) => row.article_id));
    expect([...named]).toEqual(
      expect.arrayContaining(['okaz-2058115', 'arabnews-1810576', 'newsfront-20210215']),
    );
  });
});
