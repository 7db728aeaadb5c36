/** Weights whose advances are known. */
export type FontWeight = 400 | 700;

/** A font size in px and a CSS weight; other weights count as the nearest one that the page embeds. */
export interface TextFont {
  readonly size: number;
  readonly weight?: number | string | undefined;
}

/** The embedded weight that stands for a CSS weight (`bold`, 600, …): two, because a third costs each page 23 KB. */
export function fontWeight(weight: number | string | undefined): FontWeight {
  const number = weight === 'bold' ? 700 : Number(weight ?? 400);
  return number > 500 ? 700 : 400;
}

/** Key of a measured text in `DrawnChart.textWidths`; server and browser build the same. */
export function textWidthKey(text: string, font: TextFont): string {
  return `${fontWeight(font.weight)}|${font.size}|${text}`;
}
