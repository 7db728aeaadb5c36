import {createHash, randomUUID} from 'node:crypto';
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import {Script} from 'node:vm';

const HASH = 32;

/**
 * Runs a script of bundle-sources.js with what V8 compiled of it in an earlier process. Compiled code that is cut, changed or
 * made by another V8 is passed over: the script is the same without it.
 * @param {string} path of the script
 * @param {string} code its text
 * @returns {{exports: Record<string, unknown>, keepCode: () => void}} what it exports; `keepCode` keeps what is compiled by then,
 *   unless compiled code was there
 */
export function runScript(path, code) {
  const file = `${path}.code`;
  const cachedData = maybeKept(file);
  const script = new Script(code, {filename: path, cachedData});
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const module = {exports: {}};
  const run = script.runInThisContext();
  run(importModule, createRequire(path), module, module.exports, path, dirname(path));
  return {exports: module.exports, keepCode: () => isKept || keep(file, script)};
}

function importModule(address) {
  return import(address);
}

function keep(file, script) {
  const data = script.createCachedData();
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, Buffer.concat([sha256(data), data]));
    renameSync(beside, file);
  } catch {
    // A disk that takes no more files is no fault: the code is compiled again next time.
    rmSync(beside, {force: true});
  }
}

/** What an earlier process kept; undefined where there is nothing or not all of it. */
function maybeKept(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(HASH);
    return sha256(data).equals(bytes.subarray(0, HASH)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest();
}
