import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { ChangeCache } from '../../../src/plugins/portal/server/src/services/kept/change-cache';

const opened = (): ChangeCache<string> => {
  const cache = new ChangeCache<string>();
  cache.open();
  return cache;
};
const say = (text: string) => async () => Promise.resolve(text);

describe('what is kept until a change is told', () => {
  it('is kept for a minute', async () => {
    const cache = opened();
    await cache.make('/en', 0, say('one'));
    expect([59_999, 60_000].map((nowMs) => cache.find('/en', nowMs))).toEqual(['one', null]);
  });

  it('is not kept before changes are heard of, nor when they are no more', async () => {
    const cache = new ChangeCache<string>();
    await cache.make('/en', 0, say('one'));
    expect(cache.find('/en', 0)).toBeNull();
    cache.open();
    await cache.make('/en', 0, say('one'));
    expect(cache.find('/en', 0)).toBe('one');
    cache.close();
    expect(cache.find('/en', 0)).toBeNull();
  });

  it('is not kept when a change has overtaken it while it was made', async () => {
    const cache = opened();
    const made = await cache.make('/en', 0, async () => {
      cache.forget();
      return Promise.resolve('old');
    });
    expect([made, cache.find('/en', 0)]).toEqual(['old', null]);
  });

  it('is waited for by others, also when it fails', async () => {
    const cache = opened();
    const gate = new EventEmitter();
    const making = cache.make('/en', 0, async () => {
      await once(gate, 'open');
      return 'one';
    });
    const waiting = cache.beingMade('/en').then(() => cache.find('/en', 0));
    gate.emit('open');
    await making;
    expect(await waiting).toBe('one');
    const failing = cache.make('/fr', 0, async () => Promise.reject(new Error('no database')));
    await cache.beingMade('/fr');
    await expect(failing).rejects.toThrow('no database');
  });

  it('gives way, the oldest first, when there is too much of it', async () => {
    const cache = opened();
    for (let at = 0; at <= 500; at += 1) await cache.make(`/en?at=${String(at)}`, 0, say('one'));
    expect([cache.find('/en?at=0', 0), cache.find('/en?at=500', 0)]).toEqual([null, 'one']);
  });
});
