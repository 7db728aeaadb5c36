import {vi} from 'vitest';
import {main} from '../../src/cli/main.ts';

/** What one command line printed, and its exit code. */
export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, from the project's folder. */
export async function runCli(...args: string[]): Promise<CliOutcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const line = (into: string[]) => (text: unknown) => void into.push(`${String(text)}\n`);
  const raw = (into: string[]) => (text: unknown) => into.push(String(text)) > 0;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line(out)),
    vi.spyOn(console, 'error').mockImplementation(line(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation(raw(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(raw(err)),
  ];
  try {
    return {code: await main(args), stdout: out.join(''), stderr: err.join('')};
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
