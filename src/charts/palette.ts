/** Grounds on which a page is read. */
export const GROUNDS = ['light', 'dark', 'print'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Names of the custom properties that colour pages and charts, without the leading `--`. */
export type ColourName =
  | 'ink'
  | 'ink-soft'
  | 'ground'
  | 'line'
  | 'accent'
  | 'band'
  | 'no-report'
  | CategoricalName
  | StepName
  | OnStepName;

/** Six categorical colours; `c6` is the quiet one. */
export type CategoricalName = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6';
/** Sequential steps: `s0` is zero, `s1` the lightest count. */
export type StepName = 's0' | 's1' | 's2' | 's3' | 's4' | 's5' | 's6';
/** Text colour on each sequential step. */
export type OnStepName = `on-${StepName}`;

export type Palette = Readonly<Record<ColourName, string>>;

// Categorical: the hues of Okabe and Ito (2008), moved in lightness until the least distance between any two,
// for normal and for simulated red-, green- and blue-blind sight (Machado et al. 2009), was as large as it gets.
const LIGHT: Palette = {
  ink: '#1a1c1e',
  'ink-soft': '#565c63',
  ground: '#ffffff',
  line: '#d5d9dd',
  accent: '#0b5cad',
  band: '#a9c8ea',
  'no-report': '#878e96',
  c1: '#246ec6',
  c2: '#ab3500',
  c3: '#3ba28d',
  c4: '#874473',
  c5: '#aa8600',
  c6: '#202d3a',
  s0: '#f1f2f0',
  s1: '#d3e4f1',
  s2: '#a9cbe4',
  s3: '#75abd2',
  s4: '#3179ac',
  s5: '#1b629a',
  s6: '#0a3f6e',
  'on-s0': '#565c63',
  'on-s1': '#1a1c1e',
  'on-s2': '#1a1c1e',
  'on-s3': '#101214',
  'on-s4': '#ffffff',
  'on-s5': '#ffffff',
  'on-s6': '#ffffff',
};

const DARK: Palette = {
  ink: '#e9ecef',
  'ink-soft': '#a9b1b9',
  ground: '#14171a',
  line: '#343a40',
  accent: '#7cc0f5',
  band: '#1d4f7c',
  'no-report': '#7d858d',
  c1: '#0d8ae0',
  c2: '#dc5a09',
  c3: '#65c2a3',
  c4: '#b65484',
  c5: '#fdd213',
  c6: '#d3e8f7',
  s0: '#212529',
  s1: '#1b3a52',
  s2: '#23587d',
  s3: '#2b7099',
  s4: '#4c9ccd',
  s5: '#83c0e4',
  s6: '#c3e2f4',
  'on-s0': '#a9b1b9',
  'on-s1': '#ffffff',
  'on-s2': '#ffffff',
  'on-s3': '#ffffff',
  'on-s4': '#0b0d0f',
  'on-s5': '#0b0d0f',
  'on-s6': '#0b0d0f',
};

/** The colours of each ground. Marks have contrast 3:1 or more with the ground, texts 4.5:1. */
export const PALETTES: Readonly<Record<Ground, Palette>> = {
  light: LIGHT,
  dark: DARK,
  print: {...LIGHT, ink: '#000000', 'ink-soft': '#41464b'},
};

/** Categorical colours in order, as attribute values. */
export const CATEGORICAL = [1, 2, 3, 4, 5, 6].map((number) => `var(--c${number})`);

/** Sequential steps in order, zero first, as attribute values. */
export const STEPS = [0, 1, 2, 3, 4, 5, 6].map((number) => `var(--s${number})`);

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** CSS text that defines every colour for light, dark and print. `data-theme` on the root overrules the system. */
export const PALETTE_CSS = [
  `:root{color-scheme:light;${declarations(LIGHT)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declarations(DARK)}}}`,
  `:root[data-theme=dark]{color-scheme:dark;${declarations(DARK)}}`,
  `@media print{:root:root{color-scheme:light;${declarations(PALETTES.print)}}}`,
].join('\n');
