import {dayOf, dayText, maybeDay, type Day} from '../../values/day.ts';
import type {Window} from './window.ts';
import {lengthOf} from './window.ts';

const MONTHS =
  'January February March April May June July August September October November December';
const ELSEWHERE = new RegExp(
  String.raw`\bdates? the (?:\w+ ){1,2}(?:to )?(\d{1,2}) (${MONTHS.replaceAll(' ', '|')})`,
);
const ESTIMATED = /\bestimated\b[^;]*\babout (\d{4}-\d{2}-\d{2})/;
/** Then the estimate is that of the report alone. */
const EARLIER = /\bearlier\b/;

/** Days on either side of a day that was estimated from an article's number. */
const ESTIMATE = {core: 2, reach: 3} as const;
/** A day that others give counts only if it is so near to the mention's own. */
const FARTHEST = 3;

/**
 * The window of a mention in the light of its coder's notes, for linking only: a day estimated from the number of the
 * article narrows a month; a day to which other outlets date the same thing settles an open date, and widens a
 * day of its own to both. Notes that say neither, or name a day that the period excludes, change nothing.
 */
export function heedNotes(window: Window, note: string): Window {
  const estimated = EARLIER.test(note) ? null : maybeDay(ESTIMATED.exec(note)?.[1] ?? '');
  if (estimated !== null && lengthOf(window.core) > 1) {
    return {core: around(estimated, ESTIMATE.core), reach: around(estimated, ESTIMATE.reach)};
  }
  const elsewhere = dayElsewhere(note, window.core.earliest);
  if (elsewhere === null) return window;
  const {core, reach} = window;
  if (elsewhere < core.earliest - FARTHEST || elsewhere > core.latest + FARTHEST) return window;
  if (lengthOf(core) > 1) return {core: around(elsewhere, 0), reach: around(elsewhere, 0)};
  return {
    core,
    reach: {
      earliest: Math.min(reach.earliest, elsewhere),
      latest: Math.max(reach.latest, elsewhere),
    },
  };
}

function around(day: Day, width: number): {earliest: Day; latest: Day} {
  return {earliest: day - width, latest: day + width};
}

function dayElsewhere(note: string, near: Day): Day | null {
  const [, day, month] = ELSEWHERE.exec(note) ?? [];
  if (day === undefined || month === undefined) return null;
  const year = Number(dayText(near).slice(0, 4));
  return dayOf(year, MONTHS.split(' ').indexOf(month) + 1, Number(day));
}
