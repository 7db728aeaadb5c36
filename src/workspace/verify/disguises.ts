/** What is made different about the place of a rebuild. */
export interface Disguise {
  /** As messages name it: "differs under another …". */
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** Statements that run in the process before anything else of it. */
  readonly code: string;
}

/** Longer than any cache or date that is "today", and no whole number of days. */
const CLOCK_SHIFT = 1_234.56 * 86_400_000;

/** Everything that must not matter. The folder always differs; packages are tried apart. */
export const DISGUISES: readonly Disguise[] = [
  {name: 'time zone', env: {TZ: 'Pacific/Kiritimati'}, code: ''},
  {
    name: 'locale',
    // Other signs in numbers and dates, another order of letters.
    env: {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr'},
    code: '',
  },
  {
    name: 'clock',
    env: {},
    code: `
const RealDate = Date;
const shifted = () => RealDate.now() + ${CLOCK_SHIFT};
globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(shifted()).toString(),
  construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [shifted()] : given, self),
  get: (target, key, self) => (key === 'now' ? shifted : Reflect.get(target, key, self)),
});
RealDate.prototype.constructor = globalThis.Date;`,
  },
  {name: 'umask', env: {}, code: `process.umask(0o077);`},
  {
    name: 'user',
    env: {USER: 'someone-else', LOGNAME: 'someone-else'},
    code: `
const user = os.userInfo();
os.userInfo = () => ({...user, username: 'someone-else', homedir: os.homedir()});
os.hostname = () => 'elsewhere';`,
  },
  {
    name: 'file order',
    env: {},
    code: `
const turned = (list) => (Array.isArray(list) ? list.reverse() : list);
const {readdirSync, readdir} = fs;
const {readdir: readdirPromised} = fs.promises;
fs.readdirSync = (...given) => turned(readdirSync(...given));
fs.promises.readdir = async (...given) => turned(await readdirPromised(...given));
fs.readdir = (...given) => {
  const done = given.pop();
  readdir(...given, (error, list) => done(error, turned(list)));
};`,
  },
];

/** Text of a module to be imported before a program, so that it runs under these disguises. */
export function disguiseModule(disguises: readonly Disguise[]): string {
  return [
    "import fs from 'node:fs';",
    "import os from 'node:os';",
    "import {syncBuiltinESMExports} from 'node:module';",
    ...disguises.map(({code}) => `{${code}\n}`),
    'syncBuiltinESMExports();',
    '',
  ].join('\n');
}

/** The environment of a rebuild: nothing of the user's but the way to programs. */
export function disguiseEnv(
  disguises: readonly Disguise[],
  {home, path}: {readonly home: string; readonly path: string},
): Record<string, string> {
  return Object.assign(
    {PATH: path, HOME: home, TMPDIR: home, LANG: 'C.UTF-8'},
    ...disguises.map(({env}) => env),
  ) as Record<string, string>; // texts only, by the line above
}
