import {distance} from 'fastest-levenshtein';

/** The known text nearest to one that is not known: least Levenshtein distance, at most half of the
 *  longer text's length (so that a hint is a likely slip, not just another word); first among equals. */
export function nearestText(text: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const longer = Math.max(text.length, candidate.length);
    const limit = Math.min(least - 1, Math.floor(longer / 2));
    if (Math.abs(text.length - candidate.length) > limit) continue;
    const steps = distance(text.toLowerCase(), candidate.toLowerCase());
    if (steps <= limit) [best, least] = [candidate, steps];
  }
  return best;
}

/** How a sentence about an unknown text ends: `; did you mean "aleppo"? see data/regions.csv`, and
 *  without the question where no known text is near. */
export function nearestHint(text: string, known: Iterable<string>, next = ''): string {
  const near = nearestText(text, known);
  if (near === null) return next === '' ? '' : `; ${next}`;
  return `; did you mean "${near}"?${next === '' ? '' : ` ${next}`}`;
}
