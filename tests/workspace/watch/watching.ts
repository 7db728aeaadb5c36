import {spawn, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {smallWorkspace} from '../model/small-workspace.ts';

const RASD = join(import.meta.dirname, '../../../src/cli/rasd.js');

/** `rasd watch` at work in a small workspace of its own. */
export interface Watching {
  readonly root: string;
  readonly address: string;
  /** All that it printed so far. */
  said(): string;
  /** Waits until it has printed a text after what it had said before. */
  until(text: string): Promise<void>;
  save(path: string, edit: (text: string) => string): void;
  /** Ctrl-C. Out: the exit code. */
  stop(): Promise<number | null>;
}

/** The longest that anything may take, on a machine that has much else to do. */
const PATIENCE = 90_000;

/** Starts it; resolves when the reports are built. */
export async function startWatching(): Promise<Watching> {
  const root = mkdtempSync(join(tmpdir(), 'rasd-watch-'));
  for (const [path, text] of smallWorkspace()) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  const child = spawn(process.execPath, [RASD, 'watch', '--port', '0'], {cwd: root});
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => void (said += text.toString('utf8')));
  let from = 0;
  const until = async (text: string) => {
    const end = performance.now() + PATIENCE;
    while (!said.slice(from).includes(text)) {
      if (performance.now() > end || child.exitCode !== null)
        throw new Error(`no "${text}" in: ${said}`);
      await new Promise((next) => setTimeout(next, 10));
    }
    from = said.indexOf(text, from) + text.length;
  };
  await until('2 built').catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    root,
    address: /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '',
    said: () => said,
    until,
    save: (path, edit) => {
      const text = readFileSync(join(root, path), 'utf8');
      const edited = edit(text);
      if (edited === text) throw new Error(`the edit of ${path} changes nothing`);
      writeFileSync(join(root, path), edited);
    },
    stop: () => stopped(child, root),
  };
}

async function stopped(child: ChildProcess, root: string): Promise<number | null> {
  const code = new Promise<number | null>((done) => child.once('exit', done));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE); // leaves nothing behind; the code is null then
  const exit = child.exitCode ?? (await code);
  clearTimeout(late);
  rmSync(root, {recursive: true, force: true});
  return exit;
}
