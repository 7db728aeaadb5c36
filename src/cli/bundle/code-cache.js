import {createHash, randomUUID} from 'node:crypto';
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import {getHeapCodeStatistics} from 'node:v8';
import {Script} from 'node:vm';

/** Compiled code is kept anew where a run has compiled so much more than is kept. */
const GROWTH = 1.25;
const HASH = 32;
const HEAD = HASH + 8;

/**
 * Runs a script of bundle-sources.js with what V8 compiled of it in an earlier process. Compiled code that is cut, changed or
 * made by another V8 is passed over: the script is the same without it.
 * @param {string} path of the script
 * @param {string} code its text
 * @returns {{exports: Record<string, unknown>, keepCode: () => void}} what it exports; `keepCode` keeps what is compiled by then
 */
export function runScript(path, code) {
  const file = `${path}.code`;
  const known = maybeKept(file);
  const script = new Script(code, {
    filename: path,
    ...(known === null ? {} : {cachedData: known.data}),
  });
  const size = known === null || script.cachedDataRejected ? 0 : known.size;
  const module = {exports: {}};
  const run = script.runInThisContext();
  run(importModule, createRequire(path), module, module.exports, path, dirname(path));
  return {exports: module.exports, keepCode: () => keepGrown(file, script, size)};
}

function importModule(address) {
  return import(address);
}

function keepGrown(file, script, before) {
  const size = getHeapCodeStatistics().bytecode_and_metadata_size;
  if (size < before * GROWTH) return;
  const data = script.createCachedData();
  const head = Buffer.alloc(8);
  head.writeDoubleLE(size);
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, Buffer.concat([sha256(head, data), head, data]));
    renameSync(beside, file);
  } catch {
    // A disk that takes no more files is no fault: the code is compiled again next time.
    rmSync(beside, {force: true});
  }
}

/** What an earlier process kept, and how much code it had; null where there is none or not all of it. */
function maybeKept(file) {
  try {
    const bytes = readFileSync(file);
    const [head, data] = [bytes.subarray(HASH, HEAD), bytes.subarray(HEAD)];
    if (!sha256(head, data).equals(bytes.subarray(0, HASH))) return null;
    return {data, size: head.readDoubleLE()};
  } catch {
    return null;
  }
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
