import type {Kept} from '../../values/kept.ts';
import type {PlotForm} from './chart-form.ts';

/**
 * A form whose charts can be kept: its builder says what it draws from, which is the form's name, its rows and its
 * options. Right for forms that are functions of just these. Rows or options that hold functions make
 * charts that are drawn every time.
 */
export function keyedForm<Rows, Options extends object>(
  name: string,
  form: (rows: Rows, options: Options) => PlotForm,
): (rows: Rows, options: Options) => PlotForm {
  return (rows, options) => {
    const {build, ...rest} = form(rows, options);
    const {kept: _store, ...own}: Options & {readonly kept?: Kept} = options;
    const drawnFrom = [name, rows, own];
    return {
      ...rest,
      build: Object.assign((plot: Parameters<typeof build>[0]) => build(plot), {drawnFrom}),
    };
  };
}
