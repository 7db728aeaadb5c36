declare module 'edtf' {
  /** Earliest and latest instant of an EDTF text, in milliseconds since 1970. */
  export default function edtf(text: string): {readonly min: number; readonly max: number};
}
