/** How a shape of `SYRIA` is matched to a region of `data/regions.csv`, and where its label stands. */
export interface GovernorateShape {
  /** Id of the shape: FIPS-like code of Natural Earth. */
  readonly shape: string;
  readonly region: string;
  /** P-code of the UN's common operational datasets, as in `data/regions.csv`; for people, and checked by a test. */
  readonly pcode: string;
  /** Longitude and latitude of the label, chosen by eye. */
  readonly label: readonly [number, number];
}

/** The match by hand, since Natural Earth's names and codes are its own. */
export const GOVERNORATE_SHAPES: readonly GovernorateShape[] = [
  {shape: 'SY.DI', region: 'damascus', pcode: 'SY01', label: [36.3, 33.51]},
  {shape: 'SY.HL', region: 'aleppo', pcode: 'SY02', label: [37.75, 36.3]},
  {shape: 'SY.RD', region: 'rural-damascus', pcode: 'SY03', label: [37.05, 33.82]},
  {shape: 'SY.HI', region: 'homs', pcode: 'SY04', label: [38.3, 34.5]},
  {shape: 'SY.HM', region: 'hama', pcode: 'SY05', label: [37.3, 35.22]},
  {shape: 'SY.LA', region: 'latakia', pcode: 'SY06', label: [35.98, 35.62]},
  {shape: 'SY.ID', region: 'idlib', pcode: 'SY07', label: [36.66, 35.85]},
  {shape: 'SY.HA', region: 'al-hasakah', pcode: 'SY08', label: [40.5, 36.42]},
  {shape: 'SY.DY', region: 'deir-ez-zor', pcode: 'SY09', label: [40.2, 34.85]},
  {shape: 'SY.TA', region: 'tartus', pcode: 'SY10', label: [36.1, 34.9]},
  {shape: 'SY.RA', region: 'ar-raqqa', pcode: 'SY11', label: [38.95, 35.85]},
  {shape: 'SY.DR', region: 'daraa', pcode: 'SY12', label: [36.15, 32.8]},
  {shape: 'SY.SU', region: 'as-sweida', pcode: 'SY13', label: [36.75, 32.75]},
  {shape: 'SY.QU', region: 'quneitra', pcode: 'SY14', label: [35.85, 33.12]},
];
