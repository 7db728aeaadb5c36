import {regionOfAdm1} from './adm1-region.ts';

/** Where a row may lie: an id of regions.csv, and what a person should know of how it was read. */
export interface GedRegion {
  readonly region: string;
  readonly warning: string | null;
}

const WHOLE = 'all';

/**
 * The region of a row. `where_prec` 1 to 5 with an `adm_1`: that governorate, certain (UCDP leaves `adm_1` empty where a
 * road or an area lies in several). `where_prec` 6 and 7, or no `adm_1`: all of Syria, so possible in every governorate.
 */
export function regionOfRow(wherePrec: number, adm1: string | null): GedRegion {
  if (wherePrec >= 6) {
    const warning =
      adm1 === null
        ? null
        : `where_prec "${wherePrec}" says that only the country is known, but adm_1 is "${adm1}"; read as possible in every governorate`;
    return {region: WHOLE, warning};
  }
  if (adm1 === null) {
    const warning =
      wherePrec === 5
        ? null
        : `adm_1 is empty although where_prec is "${wherePrec}"; read as possible in every governorate`;
    return {region: WHOLE, warning};
  }
  const region = regionOfAdm1(adm1);
  if (region !== null) return {region, warning: null};
  const warning = `adm_1 "${adm1}" is not a governorate of Syria; read as possible in every governorate`;
  return {region: WHOLE, warning};
}
