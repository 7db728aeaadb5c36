import {drawForm, shareBars, type Draw, type Localized} from 'rasd';

/** A part that shares of a row are drawn of. */
export interface Part<Id extends string> {
  readonly id: Id;
  readonly label: Localized;
  readonly colour: string;
}

/** Draws each origin's parts as shares of its whole. `count` is the size of one part of one origin. */
export function drawShares<Row extends {readonly origin: string}, Id extends string>(
  rows: readonly Row[],
  parts: readonly Part<Id>[],
  {
    called,
    count,
  }: {
    readonly called: (id: string) => Localized;
    readonly count: (row: Row, part: Id) => number;
  },
): Draw {
  const shares = rows.flatMap((row) =>
    parts.map(({id}) => ({row: row.origin, series: id, count: count(row, id)})),
  );
  return (chart) => {
    const form = shareBars(shares, {
      ...chart,
      rows: rows.map(({origin}) => ({id: origin, label: called(origin)[chart.language]})),
      series: parts.map((part) => ({...part, label: part.label[chart.language]})),
    });
    return drawForm(form, chart);
  };
}
