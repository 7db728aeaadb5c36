import {clientBundle} from '../report/client-bundle.ts';
import {keepStandardFonts} from '../report/fonts.ts';

/** Makes and keeps what every build needs and no workspace changes, once for this version of Rasd. */
export async function prepare(): Promise<void> {
  await clientBundle();
  await keepStandardFonts();
}
