import type {Group} from '../notebook/document.ts';
import {monthValueText} from './date-words.ts';
import {claimLinks, eventLinks, type Evidence} from './evidence-links.ts';
import {gathered} from './gathered.ts';
import {html, joined, type Part, type Safe} from './html.ts';
import {isolateTersely} from './isolate.ts';
import {labelFamilies, type LabelFamily} from './label-families.ts';
import {firstOfArticles} from './linked-claims.ts';
import {pageText, type PageContext} from './page-context.ts';
import {fillWords} from './words.ts';

interface Labelled {
  readonly group: Group;
  readonly label: string;
}

interface Around {
  readonly evidence: Evidence;
  readonly page: PageContext;
}

/**
 * The numbers of a page with what stands behind them. Numbers whose labels begin alike stand in one entry under what
 * they share. What they rest on is said there where all rest on the same, and the number of the whole rests on theirs.
 */
export function renderGroups(
  groups: readonly Group[],
  evidence: Evidence,
  page: PageContext,
): Safe[] {
  const labelled = groups.map((group) => ({group, label: pageText(group.label, page)}));
  const places = new Map(groups.map(({id}, place) => [id, place]));
  const placeOf = ({whole, members}: LabelFamily<Labelled>) =>
    places.get((whole ?? members[0])?.group.id ?? '') ?? groups.length;
  return gathered(labelled, ({group}) => kindOf(group))
    .flatMap((alike) => labelFamilies(alike, page.language))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((family) => renderFamily(family, {evidence, page}));
}

type Kind = 'events' | 'claims' | 'both' | 'nothing';

function kindOf({events, claims}: Pick<Group, 'events' | 'claims'>): Kind {
  if (events.length > 0) return claims.length > 0 ? 'both' : 'events';
  return claims.length > 0 ? 'claims' : 'nothing';
}

function renderFamily(family: LabelFamily<Labelled>, around: Around): Safe[] {
  const {head, whole, members} = family;
  if (head === '') return members.map((member) => renderAlone(member, around));
  const kind = kindOf(members[0]?.group ?? {events: [], claims: []});
  const said = kind === 'events' || kind === 'claims' ? kind : null;
  const rows = members.map(
    ({group, own}) =>
      html`<li id="${group.id}">
        ${isolateTersely(own, around.page.language)}${said === null ? [' – ', renderBehind(group, around)] : renderCounted(group, own, around)}
      </li>`,
  );
  const rest = whole === undefined || said === null ? null : maybeRest(whole.group, members);
  // The mark tells the page's program that the links below are the whole's as well.
  return [
    html`<li${whole !== undefined && html` id="${whole.group.id}"`}${rest !== null && html` data-all`}>
      <b>${isolateTersely(head, around.page.language)}</b>${renderLead(family, {said, rest}, around)}
      <ul>
        ${rows}
      </ul>
    </li>`,
  ];
}

function renderAlone({group, label}: Labelled, around: Around): Safe {
  return html`<li id="${group.id}">
    <b>${isolateTersely(label, around.page.language)}</b> – ${renderBehind(group, around)}
  </li>`;
}

/** After the head of a family: what the number of the whole rests on, else what all of the family rest on. */
function renderLead(
  {whole}: LabelFamily<Labelled>,
  {said, rest}: {readonly said: 'events' | 'claims' | null; readonly rest: Rest | null},
  around: Around,
): Part {
  const {words} = around.page;
  if (whole === undefined) return said !== null && [' – ', words[said]];
  if (rest === null) return [' – ', renderBehind(whole.group, around)];
  const counted = countText(whole.group, around);
  const further = [
    ...eventLinks(rest.events, around.evidence, {page: around.page, month: ''}),
    ...claimLinks(rest.claims, around.evidence, around.page),
  ];
  return [' – ', joined([`${counted} – ${words.all_below}`, ...further], words.list_comma)];
}

type Rest = Pick<Group, 'events' | 'claims'>;

/** What the whole rests on and its members do not; null where a member rests on more, or it would be most of it. */
function maybeRest(whole: Group, members: readonly Labelled[]): Rest | null {
  const [own, parts] = [idsOf(whole), members.flatMap(({group}) => idsOf(group))];
  const [all, below] = [new Set(own), new Set(parts)];
  if (parts.some((id) => !all.has(id))) return null;
  if (own.filter((id) => !below.has(id)).length > own.length / 2) return null;
  const left = (ids: readonly string[]) => ids.filter((id) => !below.has(id));
  return {events: left(whole.events), claims: left(whole.claims)};
}

function idsOf({events, claims}: Group): string[] {
  return [...events, ...claims];
}

/** `events: 3`, `claims: 3`; claims are counted by their articles. */
function countText({events, claims}: Group, {evidence, page}: Around): string {
  return events.length > 0
    ? fillWords(page.words.events_count, {n: events.length})
    : fillWords(page.words.claims_count, {n: firstOfArticles(claims, evidence.claims).length});
}

/** `events: 3 – 2 May 2024, 5, 9–11`. */
function renderBehind({events, claims, ...group}: Group, around: Around): Part {
  const {words} = around.page;
  const lists: Part[] = [
    events.length > 0 && {...group, events, claims: []},
    claims.length > 0 && {...group, events: [], claims},
  ]
    .filter((part) => part !== false)
    .map((part) => [countText(part, around), ' – ', renderLinks(part, '', around)]);
  return lists.length === 0 ? words.behind_nothing : joined(lists, html`<br />`);
}

/** ` (3): 2, 5, 9–11` after `May 2024`, under a head that says what these are. */
function renderCounted(group: Group, own: string, around: Around): Part {
  const {evidence, page} = around;
  const first = evidence.events.get(group.events[0] ?? '');
  const month = first?.latest.slice(0, 7) ?? '';
  const isSaid = month !== '' && own === monthValueText(month, page.language);
  const n = group.events.length || firstOfArticles(group.claims, evidence.claims).length;
  return [n > 1 && ` (${n})`, ': ', renderLinks(group, isSaid ? month : '', around)];
}

function renderLinks({events, claims}: Group, month: string, {evidence, page}: Around): Part {
  return events.length > 0
    ? joined(eventLinks(events, evidence, {page, month}), page.words.list_comma)
    : joined(claimLinks(claims, evidence, page), ' · ');
}
