import {describe, expect, it} from 'vitest';
import {createWatcher} from '../../../src/workspace/watch/watcher.ts';

/** A watcher whose clock and runs are moved by hand. */
function byHand() {
  let timer: (() => void) | null = null;
  let end: {resolve: () => void; reject: (error: unknown) => void} | null = null;
  const signals: AbortSignal[] = [];
  const crashes: unknown[] = [];
  const watcher = createWatcher({
    run: (signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        end = {resolve, reject};
      });
    },
    onCrash: (error) => void crashes.push(error),
    quiet: () => 20,
    setTimer: (work) => {
      timer = work;
      return () => {
        if (timer === work) timer = null;
      };
    },
  });
  return {
    ...watcher,
    signals,
    crashes,
    hasTimer: () => timer !== null,
    quiet: () => {
      const work = timer;
      timer = null;
      work?.();
    },
    done: async (error?: unknown) => {
      if (error === undefined) end?.resolve();
      else end?.reject(error);
      await new Promise((next) => setImmediate(next));
    },
  };
}

describe('a watcher', () => {
  it('goes idle → debouncing → running → idle for one save', async () => {
    const hand = byHand();
    const states = [hand.state()];
    hand.touch();
    states.push(hand.state());
    hand.quiet();
    states.push(hand.state());
    await hand.done();
    states.push(hand.state());
    expect(states).toEqual(['idle', 'debouncing', 'running', 'idle']);
    expect(hand.signals.length).toBe(1);
  });

  it('runs once for the many touches of one save', async () => {
    const hand = byHand();
    for (let touch = 0; touch < 5; touch += 1) hand.touch();
    hand.quiet();
    await hand.done();
    hand.quiet();
    expect([hand.signals.length, hand.state()]).toEqual([1, 'idle']);
  });

  it('queues a save during a run, tells the run, and never runs two at once', async () => {
    const hand = byHand();
    hand.touch();
    hand.quiet();
    expect(hand.signals[0]?.aborted).toBe(false);
    hand.touch();
    hand.touch();
    expect([hand.state(), hand.signals[0]?.aborted, hand.hasTimer()]).toEqual([
      'queued',
      true,
      false,
    ]);
    await hand.done();
    expect([hand.state(), hand.signals.length]).toEqual(['debouncing', 1]);
    hand.quiet();
    expect([hand.state(), hand.signals.length, hand.signals[1]?.aborted]).toEqual([
      'running',
      2,
      false,
    ]);
    await hand.done();
    expect(hand.state()).toBe('idle');
  });

  it('goes on after a run that threw, and tells of it', async () => {
    const hand = byHand();
    hand.touch();
    hand.quiet();
    await hand.done(new Error('bug'));
    expect([hand.crashes.length, hand.state()]).toEqual([1, 'idle']);
    hand.touch();
    hand.quiet();
    expect(hand.signals.length).toBe(2);
  });

  it.each(['idle', 'debouncing', 'running', 'queued'] as const)('stops when %s', async (from) => {
    const hand = byHand();
    if (from !== 'idle') hand.touch();
    if (from === 'running' || from === 'queued') hand.quiet();
    if (from === 'queued') hand.touch();
    expect(hand.state()).toBe(from);
    const runs = hand.signals.length;
    let hasStopped = false;
    void hand.stop().then(() => (hasStopped = true));
    await new Promise((next) => setImmediate(next));
    expect([hasStopped, hand.signals[0]?.aborted ?? true]).toEqual([runs === 0, true]);
    await hand.done();
    hand.touch();
    hand.quiet();
    expect([hand.state(), hasStopped, hand.signals.length, hand.hasTimer()]).toEqual([
      'stopped',
      true,
      runs,
      false,
    ]);
  });
});
