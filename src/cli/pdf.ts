import {basename, resolve} from 'node:path';
import {UserError} from '../values/fault.ts';
import {LANGUAGES} from '../values/localized.ts';
import {sha256} from '../workspace/effects.ts';
import {openManifest} from '../workspace/manifest.ts';
import {printPdfs, type PrintedPage} from '../workspace/pdf/print-pdf.ts';
import type {CliContext} from './context.ts';

interface PdfFlags {
  readonly out: string;
  readonly browser?: string;
  /** False by `--no-appendix`. */
  readonly appendix: boolean;
}

/** `rasd pdf`: prints built reports beside their pages. */
export async function pdf(
  names: readonly string[],
  {out, browser, appendix}: PdfFlags,
  {effects}: CliContext,
): Promise<void> {
  const {reports} = openManifest(out, effects);
  const built = [...reports.keys()];
  const unknown = names.filter((name) => !built.includes(name));
  if (unknown.length > 0 || built.length === 0) {
    const known = built.length === 0 ? 'none' : built.join(', ');
    throw new UserError(
      `report "${unknown[0] ?? ''}" is not built in ${out}; built are: ${known}; run "rasd run" first`,
    );
  }
  const pages = (names.length === 0 ? built : names).flatMap((name) =>
    LANGUAGES.map((language): PrintedPage => {
      const file = `${name}.${language}.html`;
      const bytes = effects.readBytes(`${out}/${file}`);
      if (bytes === null || sha256(bytes) !== reports.get(name)?.outputs[file])
        throw new UserError(`${out}/${file} is not the page that was built; run "rasd run" again`);
      const target = resolve(effects.root, out, `${name}.${language}.pdf`);
      return {html: Buffer.from(bytes).toString('utf8'), target};
    }),
  );
  await printPdfs(pages, {browser: browser ?? null, withoutAppendix: !appendix});
  for (const {target} of pages) console.log(`${out}/${basename(target)}`);
}
