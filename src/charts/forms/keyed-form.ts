import type {Kept} from '../../values/kept.ts';
import type {PlotForm} from './chart-form.ts';

/**
 * A form whose charts can be kept: its builder says what it draws from, which is the form's name, its rows and its
 * options. Right for forms that are functions of just these, and that ask the option `colour` only for texts that
 * stand in their rows: it is given by what it says of each. Other functions make charts that are drawn every time.
 */
export function keyedForm<Rows, Options extends object>(
  name: string,
  form: (rows: Rows, options: Options) => PlotForm,
): (rows: Rows, options: Options) => PlotForm {
  return (rows, options) => {
    const {build, ...rest} = form(rows, options);
    const {kept: _store, ...own}: Options & {readonly kept?: Kept} = options;
    const drawnFrom = [name, rows, withColours(own, rows)];
    return {
      ...rest,
      build: Object.assign((plot: Parameters<typeof build>[0]) => build(plot), {drawnFrom}),
    };
  };
}

function withColours(options: object, rows: unknown): object {
  if (!('colour' in options) || typeof options.colour !== 'function') return options;
  const colour = options.colour as (id: string) => unknown; // as all forms declare it
  try {
    return {...options, colour: [...textsIn(rows)].map((id) => [id, colour(id)])};
  } catch {
    return options; // one that refuses texts that are no ids cannot be asked for all
  }
}

function textsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...textsIn(part)]));
}
