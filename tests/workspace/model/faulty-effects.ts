import type {Effects} from '../../../src/workspace/effects.ts';

/** Stands for `kill -9`: nothing is done to the disk after it. */
export class Killed extends Error {}

/** Effects of a process that is killed at its n-th change of the disk; a group of files may be renamed in part. */
export function killedAt(effects: Effects, after: number): Effects {
  let left = after;
  const step = () => {
    left -= 1;
    if (left < 0) throw new Killed();
  };
  const change =
    <Given extends readonly unknown[]>(work: (...given: Given) => void) =>
    (...given: Given) => {
      step();
      work(...given);
    };
  return {
    ...effects,
    writeText: change(effects.writeText),
    writeLoosely: change(effects.writeLoosely),
    remove: change(effects.remove),
    writeTexts: (files) => {
      for (const [path, text] of files) {
        step();
        effects.writeText(path, text);
      }
    },
  };
}
