/** Times steps that may lie within each other. What is computed never depends on it. */
export interface Steps {
  /**
   * Begins a step of a report; without one, of the report that the step around it is of. The function returned ends the
   * step under its name, and what it was done for where there are several of its kind.
   */
  begin(report?: string): (name: string, detail?: string) => void;
}

/** Nobody looks at the time. */
export const UNTIMED: Steps = {begin: () => () => undefined};

/** Work as a step with a name. */
export function timed<T>(steps: Steps, name: string, work: () => T): T {
  const end = steps.begin();
  try {
    return work();
  } finally {
    end(name);
  }
}

/** Work that is waited for, as a step with a name; no other may begin beside it. */
export async function timedAsync<T>(
  steps: Steps,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const end = steps.begin();
  try {
    return await work();
  } finally {
    end(name);
  }
}
