/** What a counted number counts. Numbers with unlike labels are never added or compared. */
export interface CountLabel {
  /** convoys, flights, attacks (numbers of events) or trucks, vehicles, killed (sums of figures). */
  readonly measure: string;
  /** What the events are: `incoming convoys`, `attacks on file`, … */
  readonly of: string;
  /** Whose ground or which regions: `syria`, `northeast`, `sdf-areas`, `desert`, … */
  readonly scope: string;
  /** Who counted: `file` for Rasd's own count, or an outlet's id for its own total. */
  readonly counter: string;
  /** Rules in force that change the number, as `name=option`, in order. */
  readonly rules: readonly string[];
}

/** `trucks of incoming convoys (syria, counted by file; about=ten_percent)`. */
export function labelText(label: CountLabel): string {
  const rules = label.rules.length === 0 ? '' : `; ${label.rules.join(', ')}`;
  return `${label.measure} of ${label.of} (${label.scope}, counted by ${label.counter}${rules})`;
}

/** Errors: RangeError naming both labels where they differ. */
export function requireAlike(a: CountLabel, b: CountLabel): void {
  const [left, right] = [labelText(a), labelText(b)];
  if (left !== right)
    throw new RangeError(`unlike counts cannot be added or compared: ${left} with ${right}`);
}
