import {describe, expect, test} from 'vitest';
import {
  GROUNDS,
  PALETTES,
  PALETTE_CSS,
  type ColourName,
  type Palette,
} from '../../src/charts/palette.ts';
import {coloursById, outletColour, regionColour} from '../../src/charts/series-colour.ts';
import {stepOf, stepScale} from '../../src/charts/steps.ts';

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = [a, b].map((hex) => {
    const [red = 0, green = 0, blue = 0] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(...luminance) + 0.05) / (Math.min(...luminance) + 0.05);
}

// Machado, Oliveira and Fernandes 2009, severity 1.0.
const SIGHT: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'red-blind': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'green-blind': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'blue-blind': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: number[], v: number[]) => row.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0);

function oklab(rgb: number[]): number[] {
  const cone = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, rgb)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cone));
}

function distance(a: string, b: string, sight: string): number {
  const [x = [], y = []] = [a, b].map((hex) => {
    const seen = (SIGHT[sight] ?? []).map((row) =>
      linear(hex).reduce((sum, v, i) => sum + v * (row[i] ?? 0), 0),
    );
    return oklab(seen.map((v) => Math.min(1, Math.max(0, v))));
  });
  return Math.hypot(...x.map((v, i) => v - (y[i] ?? 0)));
}

const CATEGORIES: ColourName[] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const STEP_NUMBERS = [0, 1, 2, 3, 4, 5, 6] as const;

describe.each(GROUNDS)('palette on %s', (ground) => {
  const palette: Palette = PALETTES[ground];

  test('marks stand out 3:1, texts 4.5:1', () => {
    for (const name of [...CATEGORIES, 'no-report', 'accent'] as ColourName[]) {
      expect([name, contrast(palette[name], palette.ground) >= 3]).toEqual([name, true]);
    }
    for (const name of ['ink', 'ink-soft', 'accent'] as ColourName[]) {
      expect([name, contrast(palette[name], palette.ground) >= 4.5]).toEqual([name, true]);
    }
    for (const n of STEP_NUMBERS) {
      const ratio = contrast(palette[`s${n}`], palette[`on-s${n}`]);
      expect([n, ratio >= 4.5, ratio]).toEqual([n, true, ratio]);
    }
  });

  test('categories differ for every kind of sight, steps from their neighbours', () => {
    for (const sight of Object.keys(SIGHT)) {
      for (const a of CATEGORIES) {
        for (const b of CATEGORIES.filter((other) => other > a)) {
          const apart = distance(palette[a], palette[b], sight);
          expect([sight, a, b, apart > 0.08, apart]).toEqual([sight, a, b, true, apart]);
        }
      }
      for (const n of [1, 2, 3, 4, 5, 6] as const) {
        expect(distance(palette[`s${n}`], palette[`s${(n - 1) as 0}`], sight)).toBeGreaterThan(
          0.045,
        );
      }
    }
  });
});

test('the sheet defines every colour for light, dark and print', () => {
  expect(PALETTE_CSS.split('--c1:')).toHaveLength(5);
});

test('things keep their colour', () => {
  expect(regionColour('al-hasakah')).toBe('var(--c1)');
  expect(regionColour('idlib')).toBe('var(--c6)');
  expect(coloursById(['b', 'a'])('a')).toBe('var(--c2)');
  expect(outletColour('sohr')).toBe(outletColour('sohr'));
});

test('counts fall into whole classes, zero apart', () => {
  expect(stepScale(3).from).toEqual([1, 2, 3]);
  expect(stepScale(11).from).toEqual([1, 2, 4, 6, 8, 10]);
  expect(stepScale(161).from).toEqual([1, 30, 60, 90, 120, 150]);
  const scale = stepScale(11);
  expect([0, 1, 2, 3, 4, 11].map((count) => stepOf(count, scale))).toEqual([0, 1, 2, 2, 3, 6]);
  expect([1, 2, 3].map((count) => stepOf(count, stepScale(3)))).toEqual([1, 4, 6]);
});
