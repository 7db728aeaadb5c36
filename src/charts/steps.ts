import type {OnStepName, StepName} from './palette.ts';

/** Six count classes: step n holds counts from `from[n-1]` up to below `from[n]`; zero has its own step. */
export interface StepScale {
  /** Lower bound of steps 1 to n, rising; the first is 1. */
  readonly from: readonly number[];
}

const NICE = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100];

/** Whole-number classes for counts up to `most`, on round numbers and of similar width. */
export function stepScale(most: number, classes = 6): StepScale {
  if (most <= classes) return {from: Array.from({length: Math.max(1, most)}, (_, i) => i + 1)};
  const raw = most / classes;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width =
    NICE.map((nice) => nice * power).find((w) => w >= raw && Number.isInteger(w)) ?? Math.ceil(raw);
  const bounds = Array.from({length: classes}, (_, i) => (i === 0 ? 1 : i * width));
  return {from: bounds.filter((bound) => bound <= most)};
}

/** Number of the step a count falls in; 0 is zero. A scale of fewer than six classes is spread over the six. */
export function stepOf(count: number, scale: StepScale): number {
  if (count <= 0) return 0;
  const classes = scale.from.length;
  const place = scale.from.filter((bound) => bound <= count).length;
  return classes === 1 ? 3 : Math.round(1 + ((Math.max(1, place) - 1) * 5) / (classes - 1));
}

/** Fill of a step. */
export function stepFill(step: number): string {
  return `var(--${`s${step}` satisfies string as StepName})`;
}

/** Text colour that reads on a step. */
export function stepInk(step: number): string {
  return `var(--${`on-s${step}` satisfies string as OnStepName})`;
}
