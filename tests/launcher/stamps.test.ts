import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

describe('stamps', () => {
  let clone: Clone;
  let source: string;
  beforeEach(() => {
    clone = makeClone();
    source = path.join(clone.dir, 'src');
    mkdirSync(path.join(source, 'admin'), { recursive: true });
    writeFileSync(path.join(source, 'a.ts'), 'a');
    writeFileSync(path.join(source, 'admin/b.ts'), 'b');
  });
  afterEach(() => {
    clone.remove();
  });

  const hash = (): Promise<unknown> =>
    clone.evaluate(`
      import { hashFiles } from './launcher/core/stamps.mjs';
      console.log(JSON.stringify(hashFiles(['src', 'absent.json'], { ignored: /^src\\/admin$/ })));`);

  it('follow contents', async () => {
    const before = await hash();
    writeFileSync(path.join(source, 'a.ts'), 'b');
    expect(await hash()).not.toBe(before);
  });

  it('follow names', async () => {
    const before = await hash();
    renameSync(path.join(source, 'a.ts'), path.join(source, 'b.ts'));
    expect(await hash()).not.toBe(before);
  });

  it('follow neither times nor what is ignored', async () => {
    const before = await hash();
    utimesSync(path.join(source, 'a.ts'), new Date(0), new Date(0));
    writeFileSync(path.join(source, 'admin/b.ts'), 'c');
    expect(await hash()).toBe(before);
  });

  it('are written after success only, and a failure takes an old one away', async () => {
    const stamped = await clone.evaluate(`
      import { doOnce, isStamped } from './launcher/core/stamps.mjs';
      const seen = [];
      await doOnce('work', 'one', async () => { seen.push(isStamped('work', 'one')); });
      seen.push(isStamped('work', 'one'));
      await doOnce('work', 'two', () => Promise.reject(new Error('no'))).catch(() => undefined);
      seen.push(isStamped('work', 'one'), isStamped('work', 'two'));
      console.log(JSON.stringify(seen));`);
    expect(stamped).toEqual([false, true, false, false]);
  });
});
