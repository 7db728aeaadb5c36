import type {KeyFigure} from '../../notebook/document.ts';
import type {ManifestEntry} from '../manifest.ts';
import {shown} from './page-place.ts';

/**
 * What differs between two records of a report, as sentences: its key figures and its title by their values, then what its
 * cells got from the tables. For where no page is there to be compared.
 */
export function recordPlaces(was: ManifestEntry, is: ManifestEntry): string[] {
  const views = [...new Set([...Object.keys(was.views), ...Object.keys(is.views)])];
  const others = views.filter((name) => was.views[name] !== is.views[name]);
  return [
    ...figurePlaces(was.figures, is.figures),
    ...(was.title.en === is.title.en
      ? []
      : [`title: ${shown(was.title.en)} is ${shown(is.title.en)}`]),
    ...(was.asOf === is.asOf ? [] : [`as of: ${was.asOf ?? 'no day'} is ${is.asOf ?? 'no day'}`]),
    ...others.map((name) => `what the cells got from the tables: ${shown(name)} is another`),
    ...(was.document !== '' && was.document === is.document
      ? ['every cell gave the same; the page that was made of them differs']
      : []),
  ];
}

function figurePlaces(was: readonly KeyFigure[], is: readonly KeyFigure[]): string[] {
  return Array.from({length: Math.max(was.length, is.length)}, (_, at) => at).flatMap((at) => {
    const [old, now] = [was[at], is[at]];
    const [before, after] = [figureText(old), figureText(now)];
    if (before === after) return [];
    return [`figure ${shown((old ?? now)?.label.en ?? '')}: ${before} is ${after}`];
  });
}

function figureText(figure: KeyFigure | undefined): string {
  return figure === undefined ? 'not there' : valueText(figure.value);
}

function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'none' : String(value);
  if ('value' in value) return valueText(value.value);
  if (!('low' in value && 'high' in value && 'best' in value)) return JSON.stringify(value);
  const {low, best, high} = value;
  return high === null ? `≥${String(low)}` : `${String(low)}–${String(high)} (${String(best)})`;
}
