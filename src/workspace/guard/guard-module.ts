import {CHANCE_ADVICE, CLOCK_ADVICE, REFUSED} from './refused.ts';

/** Property of errors that say that something is refused. */
export const REFUSAL_MARK = 'rasdRefusal';

const META = '__rasd_import_meta';

/** What esbuild puts in place of `import.meta`: a name of the guard module. */
export const GUARD_DEFINE = {'import.meta': META};

/**
 * A module of which esbuild puts the exports in place of the globals of the same name, in the analysis and in what it
 * imports: each says, when used, that it is refused, and what to use instead. `Date` and `Math` stay,
 * without the clock and without chance, and `console` writes to standard error: standard output belongs to the run.
 */
export function guardModule(): string {
  const names = Object.entries({...REFUSED, [META]: 'read tables by tables.read(name)'});
  const lines = names.map(([name, advice], index) => {
    const shown = name === META ? 'import.meta' : name;
    return `const refused${index} = refused(${JSON.stringify(shown)}, ${JSON.stringify(advice)});`;
  });
  const exported = names.map(([name], index) => `refused${index} as ${name}`);
  return `${REFUSE}\n${CLOCK_AND_CHANCE}\n${lines.join('\n')}\nexport {guardedDate as Date, guardedMath as Math, guardedConsole as console, ${exported.join(', ')}};\n`;
}

const REFUSE = `
const refuse = (what, advice) => {
  throw Object.assign(new Error(what + ' is refused in an analysis, whose page must be the same everywhere; ' + advice), {${REFUSAL_MARK}: true});
};
const refused = (name, advice) => {
  const no = () => refuse(name, advice);
  return new Proxy(function () {}, {apply: no, construct: no, get: no, set: no, has: no, getPrototypeOf: no});
};`;

const CLOCK_AND_CHANCE = `
const guardedDate = new Proxy(Date, {
  apply: () => refuse('Date()', ${JSON.stringify(CLOCK_ADVICE)}),
  construct: (target, given, self) =>
    given.length === 0 ? refuse('new Date()', ${JSON.stringify(CLOCK_ADVICE)}) : Reflect.construct(target, given, self),
  get: (target, key, self) =>
    key === 'now' ? () => refuse('Date.now()', ${JSON.stringify(CLOCK_ADVICE)}) : Reflect.get(target, key, self),
});
const guardedMath = new Proxy(Math, {
  get: (target, key) => (key === 'random' ? () => refuse('Math.random()', ${JSON.stringify(CHANCE_ADVICE)}) : target[key]),
});
const toError = (...given) => console.error(...given);
const guardedConsole = Object.assign(Object.create(console), {log: toError, info: toError, debug: toError, dir: toError, table: toError});`;

/** A package's own chance is taken away where it was taken before the work began; it may be given another, with a seed. */
export const SEEDED_PACKAGES: Readonly<Record<string, string>> = {
  jstat: `${REFUSE}
import jStat from 'jstat';
jStat.setRandom(() => refuse('a random number of jStat without a seed', 'call jStat.setRandom(createRandom(seed)) first, with createRandom from "rasd"'));
export default jStat;`,
};
