/**
 * Work on the texts of files that remembers, of each file, its last text and what came of it: in a process that goes on, most
 * saves are of other files. `work` must be a pure function; what it throws is not remembered.
 */
export function lastMade<T>(
  work: (file: string, code: string) => T,
): (file: string, code: string) => T {
  const known = new Map<string, {readonly code: string; readonly made: T}>();
  return (file, code) => {
    const before = known.get(file);
    if (before?.code === code) return before.made;
    const made = work(file, code);
    known.set(file, {code, made});
    return made;
  };
}
