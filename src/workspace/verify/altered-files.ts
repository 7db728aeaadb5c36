import {sha256} from '../effects.ts';
import {comparePages} from './compare-pages.ts';
import {recordedHash, type Difference} from './explain.ts';
import type {Built, Rebuilding} from './rebuild.ts';

/** Pages that lie in the folder of reports and are not those that were built; where they are absent, nothing is said. */
export function alteredFiles(built: Built, rebuilding: Rebuilding): Difference[] {
  const {recorded, reports} = rebuilding;
  return reports.flatMap((report) =>
    Object.keys(recorded.reports.get(report)?.outputs ?? {}).flatMap((file): Difference[] => {
      const text = rebuilding.readOwn(file);
      if (text === null || sha256(text) === recordedHash(file, rebuilding)) return [];
      const fresh = built.read(file);
      const places = fresh === null ? [] : comparePages(fresh, text);
      const causes = ['the page was changed after it was built; run "rasd run"'];
      return [{report, file, places, causes}];
    }),
  );
}
