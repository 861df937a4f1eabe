import { existsSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

/** No mail catcher: these starts end before anybody could write to it. */
const quiet = { SMTP_URL: 'smtp://127.0.0.1:1' };

const expectOneSentence = (stderr: string, words: string): void => {
  expect(stderr).toContain(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
};

describe('a start that cannot succeed', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = makeClone();
  });
  afterEach(() => {
    clone.remove();
  });

  it('says that the given database is unreachable, and where', async () => {
    const { code, stderr } = await clone.start({ ...quiet, DATABASE_URL: 'postgres://owner:hidden@127.0.0.1:1/luminous' });
    expect(code).toBe(1);
    expectOneSentence(stderr, 'The database at DATABASE_URL (127.0.0.1:1/luminous) cannot be used');
    expect(stderr).not.toContain('hidden');
  });

  it('says how the address of a database is written', async () => {
    const { code, stderr } = await clone.start({ ...quiet, DATABASE_URL: 'mysql://127.0.0.1/luminous' });
    expect(code).toBe(1);
    expectOneSentence(stderr, 'write it as postgres://user:password@host:5432/database');
  });

  it('says that the port it was told to use is taken', async () => {
    const taken = net.createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const { code, stderr } = await clone.start({ ...quiet, PORT: port });
    taken.close();
    await once(taken, 'close');
    expect(code).toBe(1);
    expectOneSentence(stderr, `Port ${port} is taken`);
  });

  it('says what a port is', async () => {
    const { code, stderr } = await clone.start({ ...quiet, PORT: 'http' });
    expect(code).toBe(1);
    expectOneSentence(stderr, 'PORT must be a number from 1 to 65535');
  });

  it('says that another start runs from the same folder', async () => {
    const { child } = await clone.hold(`
      import { takeLock } from './launcher/core/lock.mjs';
      takeLock('.luminous/launcher.lock', '');
      console.log('held');
      process.stdin.resume();`);
    const { code, stderr } = await clone.start(quiet);
    child.kill();
    await once(child, 'exit');
    expect(code).toBe(1);
    expectOneSentence(stderr, 'Luminous already runs from this folder');
  });

  it('leaves no lock and no database behind', async () => {
    await clone.start({ ...quiet, PORT: 'http' });
    expect(readdirSync(path.join(clone.dir, '.luminous')).filter((name) => /lock|postgres/.test(name))).toEqual([]);
  });

  it('takes over the lock of a start that was killed', async () => {
    const { child } = await clone.hold(`
      import { takeLock } from './launcher/core/lock.mjs';
      takeLock('.luminous/launcher.lock', '');
      console.log('held');
      process.stdin.resume();`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(path.join(clone.dir, '.luminous/launcher.lock'))).toBe(true);
    const { stderr } = await clone.start({ ...quiet, PORT: 'http' });
    expectOneSentence(stderr, 'PORT must be a number');
  });
});
