import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

const IS_WRITING = process.env['RASD_GOLDEN'] === 'write';
/** Share of pixels that may differ: edges are smoothed a little differently on other processors. */
const TOLERATED = 0.0005;

/**
 * What differs between a picture and the one kept in `file`, in words; null where they are the same for the eye.
 * Decoded pixels are compared, with smoothed edges let go. A miss leaves the new picture beside as `-changed.png`.
 * `RASD_GOLDEN=write` keeps the new picture instead.
 */
export async function pictureDifference(file: string, picture: Buffer): Promise<string | null> {
  const beside = file.replace(/\.png$/, '-changed.png');
  if (IS_WRITING) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, picture);
  }
  if (!existsSync(file)) return `${file} is missing; run npm run golden`;
  const difference = pixelDifference(PNG.sync.read(await readFile(file)), PNG.sync.read(picture));
  if (difference === null) await rm(beside, {force: true});
  else await writeFile(beside, picture);
  return difference === null ? null : `${beside}: ${difference}`;
}

function pixelDifference(before: PNG, after: PNG): string | null {
  const {width, height} = before;
  if (width !== after.width || height !== after.height) {
    return `${after.width} × ${after.height} px, was ${width} × ${height}`;
  }
  const count = pixelmatch(before.data, after.data, undefined, width, height, {threshold: 0.1});
  return count <= width * height * TOLERATED ? null : `${count} of ${width * height} pixels differ`;
}
