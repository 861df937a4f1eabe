import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

describe('packages that were installed by hand', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = makeClone();
    rmSync(path.join(clone.dir, 'node_modules'));
    mkdirSync(path.join(clone.dir, 'node_modules'));
    const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '1.0.0', optional: true } };
    writeFileSync(path.join(clone.dir, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  });
  afterEach(() => {
    clone.remove();
  });

  const matchesWith = (packages: object): Promise<unknown> => {
    writeFileSync(path.join(clone.dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
    return matches();
  };
  const matches = (): Promise<unknown> =>
    clone.evaluate(`
      import { treeMatchesLock } from './launcher/steps/installed-tree.mjs';
      console.log(treeMatchesLock());`);

  it('count when each has the version of the lock', async () => {
    expect(await matchesWith({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('do not count with another version', async () => {
    expect(await matchesWith({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  });

  it('do not count when npm did not finish', async () => {
    expect(await matches()).toBe(false);
  });
});
