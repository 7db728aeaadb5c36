import type {DocumentCell} from '../notebook/document.ts';
import type {Language} from '../values/localized.ts';

/** What the page's program needs of its Vega-Lite charts; lists that occur twice stand once in `lists`. */
export interface PackedCharts {
  readonly charts: Readonly<Record<string, unknown>>;
  readonly lists: readonly unknown[];
}

/** Lists shorter than this cost less than a reference to them. */
const SHORT = 40;

/**
 * Compiled specification, text widths and readable specification of each Vega-Lite chart by its anchor. The two
 * specifications hold the same rows: each list of `values` becomes `{"list": n}`. Null where no chart needs any.
 */
export function packCharts(
  cells: readonly DocumentCell[],
  language: Language,
): PackedCharts | null {
  const lists: unknown[] = [];
  const places = new Map<string, number>();
  const charts: Record<string, unknown> = {};
  for (const {output} of cells) {
    if (output.kind !== 'chart') continue;
    const {vega, vegaLite, textWidths} = output.drawn[language];
    if (vega === undefined) continue;
    charts[output.anchor] = {
      vega: packed(vega, {lists, places}),
      vegaLite: packed(vegaLite, {lists, places}),
      textWidths,
    };
  }
  return Object.keys(charts).length === 0 ? null : {charts, lists};
}

interface Shared {
  readonly lists: unknown[];
  readonly places: Map<string, number>;
}

function packed(value: unknown, shared: Shared): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => packed(part, shared));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'values' && Array.isArray(part) ? reference(part, shared) : packed(part, shared),
    ]),
  );
}

function reference(list: readonly unknown[], {lists, places}: Shared): unknown {
  const text = JSON.stringify(list);
  if (text.length < SHORT) return list;
  const known = places.get(text);
  if (known !== undefined) return {list: known};
  places.set(text, lists.length);
  lists.push(list);
  return {list: lists.length - 1};
}
