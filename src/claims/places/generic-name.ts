import {normaliseName} from './normalise-name.ts';

/** Whether a normalised name is made of common nouns only ("sdf checkpoint", "eastern countryside"):
 *  such words name no place, and the same words in two reports are no sign of one place. */
export function isGenericName(normalised: string): boolean {
  return normalised !== '' && normalised.split(' ').every((word) => GENERIC.has(word));
}

const GENERIC: ReadonlySet<string> = new Set(
  [
    'a the of in by near same between and',
    'north south east west northern southern eastern western northeast central',
    'area countryside desert province region road village town city',
    'base bases checkpoint checkpoints point patrol post posts position positions site',
    'convoy bus buses car vehicle vehicles tanker tankers mine',
    'sdf asayish military isis laid shot',
    'oil gas field fields well wells workers worker investor',
    'civil council member tribal leader shepherds truffle pickers currency exchange office house',
  ]
    .flatMap((line) => line.split(' '))
    .map(normaliseName),
);
