import {faultText, type Fault} from '../../values/fault.ts';

/** Faults as they stand, by who found them. */
export interface FaultBoard {
  put(finder: string, faults: readonly Fault[]): void;
  found(finder: string): readonly Fault[];
  /** Takes away what a finder found in files that were saved since. */
  drop(finder: string, files: readonly string[]): void;
  faults(): readonly Fault[];
}

/** In: who is told when what stands on the board is not what stood there before. A fault found twice stands once. */
export function createFaultBoard(onChange: (faults: readonly Fault[]) => void): FaultBoard {
  const found = new Map<string, readonly Fault[]>();
  let shown = '';
  const faults = () => {
    const all = [...found.values()].flat().filter(({severity}) => severity === 'error');
    return [...new Map(all.map((fault) => [faultText(fault), fault])).values()];
  };
  const put = (finder: string, own: readonly Fault[]) => {
    found.set(finder, own);
    const now = faults();
    const text = now.map(faultText).join('\n');
    if (text === shown) return;
    shown = text;
    onChange(now);
  };
  const foundBy = (finder: string) => found.get(finder) ?? [];
  return {
    put,
    found: foundBy,
    drop: (finder, files) =>
      put(
        finder,
        foundBy(finder).filter(({file}) => file !== undefined && !files.includes(file)),
      ),
    faults,
  };
}
