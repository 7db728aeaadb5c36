import * as vega from 'vega';
import {fontWeight, textWidthKey} from '../../charts/text-key.ts';

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

// Not in Vega's types: the one object through which it measures text.
interface TextMetrics {
  width(item: TextItem, text: unknown): number;
}

const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

function measure(text: string, size: number, weight: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * size * 0.55;
  const {fontFamily} = getComputedStyle(document.body);
  canvas.font = `${weight} ${size}px ${fontFamily}`;
  return canvas.measureText(text).width;
}

/** Vega measures as the server did: by the widths that came with the chart, which keeps every label in its place. */
export function useTextWidths(widths: Readonly<Record<string, number>>): void {
  for (const [key, width] of Object.entries(widths)) known.set(key, width);
  const metrics = (vega as unknown as {textMetrics: TextMetrics}).textMetrics;
  metrics.width = (item, text) => {
    const line = String(text ?? '');
    const font = {size: item.fontSize ?? 11, weight: fontWeight(item.fontWeight)};
    return known.get(textWidthKey(line, font)) ?? measure(line, font.size, font.weight);
  };
}
