import {LANGUAGES} from '../../values/localized.ts';
import {sha256, type Effects} from '../effects.ts';
import {openManifest} from '../manifest.ts';
import type {RunRequest} from '../record/circumstances.ts';
import type {PageName} from './preview.ts';

/** The pages that may be served: those that lie in the folder of reports, or newer ones that are not written yet. */
export interface Pages {
  /** Text of a page by its file name; null where there is none. */
  read(file: string): string | null;
  hash(file: string): string | null;
  /** Which page of which report a file is; null for index and feeds. */
  nameOf(file: string): PageName | null;
  /** A newer page, until its report is written. Out: its hash. */
  preview(file: string, html: string): string;
  /** Reports were written: what lies in the folder holds. */
  written(files: readonly string[]): void;
}

const SERVED = /\.(html|xml)$/;

export function createPages({out}: RunRequest, effects: Effects): Pages {
  const newer = new Map<string, {readonly text: string; readonly hash: string}>();
  const read = (file: string) => {
    const known = newer.get(file);
    if (known !== undefined) return known.text;
    // By name from the list of plain files: no path is made of what a request says, and no link is followed.
    if (!SERVED.test(file) || file.startsWith('.') || !effects.listFiles(out).includes(file))
      return null;
    const bytes = effects.readBytes(`${out}/${file}`);
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  };
  return {
    read,
    hash: (file) => {
      const known = newer.get(file);
      if (known !== undefined) return known.hash;
      const text = read(file);
      return text === null ? null : sha256(text);
    },
    nameOf: (file) => {
      const language = LANGUAGES.find((language) => file.endsWith(`.${language}.html`));
      if (language === undefined) return null;
      const report = file.slice(0, -`.${language}.html`.length);
      const entry = openManifest(out, effects).reports.get(report);
      return entry === undefined ? null : {analysis: entry.analysis, report, language};
    },
    preview: (file, text) => {
      const hash = sha256(text);
      newer.set(file, {text, hash});
      return hash;
    },
    written: (files) => {
      for (const file of files) newer.delete(file);
    },
  };
}
