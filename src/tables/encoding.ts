/** The canonical name of an encoding that the platform can decode (`Windows-1256` → `windows-1256`),
 *  or null. Names are those of the WHATWG encoding standard. */
export function readEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
