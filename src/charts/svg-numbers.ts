const NUMERIC = new Set(
  (
    'd transform points x y x1 x2 y1 y2 cx cy r rx ry dx dy width height viewBox ' +
    'stroke-width stroke-dasharray font-size opacity fill-opacity stroke-opacity'
  ).split(' '),
);
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** An attribute's value with every number cut to two decimals: a hundredth of a pixel, and the same digits on
 *  machines whose mathematics differ in the last one. Other attributes stay as they are. */
export function roundNumbers(name: string, value: string): string {
  if (!NUMERIC.has(name)) return value;
  return value.replace(NUMBER, (text) => String(Math.round(Number(text) * 100) / 100 + 0));
}
