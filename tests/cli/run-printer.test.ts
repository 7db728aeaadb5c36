import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createPrinter} from '../../src/cli/run-printer.ts';
import type {RunEvent} from '../../src/workspace/run-events.ts';

const EVENTS: readonly RunEvent[] = [
  {event: 'reading'},
  {event: 'read', tables: [{name: 'claims', rows: 3}], warnings: 1, milliseconds: 1500},
  {event: 'fresh', report: 'audit'},
  {event: 'building', report: 'brief', number: 1, of: 2, stale: null},
  {event: 'step', report: 'brief', step: 'cells'},
  {event: 'removed', report: 'old'},
  {event: 'done', built: 1, fresh: 1, failed: 0, milliseconds: 2000},
];

let lines: string[] = [];
let terminal = '';
const wasTerminal = process.stderr.isTTY;
beforeEach(() => {
  [lines, terminal] = [[], ''];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(`! ${line}`));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    terminal += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = wasTerminal;
});

function print(json: boolean, isTerminal: boolean): void {
  process.stderr.isTTY = isTerminal;
  const printer = createPrinter({json, out: 'reports'});
  for (const event of EVENTS) printer.tell(event);
  printer.clear();
}

const PLAIN = [
  '! 1 warnings about the tables; "rasd check" lists them',
  'read 3 claims in 1.50 s',
  'audit: fresh',
  'brief: asked for',
  'old: removed, its analysis is gone',
  '1 built, 1 fresh in 2.00 s; open reports/index.html',
];

describe('what a run prints', () => {
  it('is plain lines where there is no terminal, and nothing that moves', () => {
    print(false, false);
    expect([lines, terminal]).toEqual([PLAIN, '']);
  });

  it('has a line of progress on a terminal, which is gone before the next line and at the end', () => {
    print(false, true);
    const wiped = '\r\u001b[K';
    const shown = terminal.split(wiped).filter((text) => text !== '');
    expect([lines, shown]).toEqual([
      PLAIN,
      ['reading the tables …', 'brief (1 of 2) …', 'brief: cells …'],
    ]);
    expect(terminal.endsWith(wiped)).toBe(true);
  });

  it('is one event a line as JSON, and nothing else', () => {
    print(true, true);
    expect([lines.map((line) => JSON.parse(line) as RunEvent), terminal]).toEqual([EVENTS, '']);
  });
});
