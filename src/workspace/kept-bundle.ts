import type {Kept} from '../values/kept.ts';
import type {Effects} from './effects.ts';
import type {Hashes} from './manifest.ts';
import {hashesNow} from './record/circumstances.ts';

/** What an analysis is imported from. */
export interface BundledAnalysis {
  readonly program: string;
  /** TypeScript of each cell by its number. */
  readonly sources: readonly string[];
  /** SHA-256 of each file that went in, by path, in order. */
  readonly code: Hashes;
}

/** Where a bundle may be taken from, and the addresses of packages that it imports. */
export interface BundleSource {
  readonly effects: Effects;
  readonly modules: Readonly<Record<string, string>>;
  readonly kept: Kept;
}

/**
 * The bundle that an earlier run made of the same files; else one made anew. Which files go in depends on what these
 * files say alone (bundleAnalysis): where all that went in are the same, no other can have come in.
 */
export async function keptBundle(
  path: string,
  {effects, modules, kept}: BundleSource,
  make: () => Promise<BundledAnalysis>,
): Promise<BundledAnalysis> {
  const files = kept.get(['files', path]);
  if (files !== undefined) {
    const code = hashesNow(files as readonly string[], (file) => file, effects); // put below
    const known = kept.get(['program', path, code, modules]);
    if (known !== undefined) return known as BundledAnalysis; // put below
  }
  const made = await make();
  kept.put(['files', path], Object.keys(made.code));
  kept.put(['program', path, made.code, modules], made);
  return made;
}
