import {describe, expect, it} from 'vitest';
import {handOn, registerShared} from '../../../src/cli/bundle/shared-modules.js';

describe('a module that hands on a shared one', () => {
  it('exports its members under their names, reserved words too, but no default', async () => {
    registerShared({'a "module"': () => Promise.resolve({first: 1, in: 2, default: 3})});
    const text = handOn('a "module"', ['first', 'in', 'default']);
    const module = (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`
    )) as object;
    expect({...module}).toEqual({first: 1, in: 2});
  });
});
