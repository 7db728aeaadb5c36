import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {clientBundle, escapeScript} from '../../../src/report/client-bundle.ts';

const run = promisify(execFile);

test('the program has its expected size and may stand in a script element', async () => {
  const program = await clientBundle();
  expect(Buffer.byteLength(program)).toBeLessThan(580_000);
  expect(program).not.toMatch(/<\/script|<!--/i);
  expect(program).not.toContain(fileURLToPath(new URL('../../../', import.meta.url)));
  expect(escapeScript('"</SCRIPT><!--"')).toBe('"<\\/SCRIPT><\\!--"');
});

test('the program is typed for the browser', async () => {
  const compiler = fileURLToPath(
    new URL('../../../node_modules/typescript/bin/tsc', import.meta.url),
  );
  const project = fileURLToPath(new URL('../../../src/report/client/', import.meta.url));
  const {stdout} = await run(process.execPath, [compiler, '--noEmit', '-p', project]);
  expect(stdout).toBe('');
});
