import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ENTRY = fileURLToPath(new URL('client/live.ts', import.meta.url));

/** The script of served pages, as it may stand inside a `<script>` element. */
export async function liveScript(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  return text.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
