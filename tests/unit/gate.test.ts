import { describe, expect, it } from '@jest/globals';
import { createGate } from '../../src/lib/gate';

const deferred = () => {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
};

describe('a gate', () => {
  it('lets only as many through as it is wide, and the next in order', async () => {
    const gate = createGate({ width: 2, queueLength: 10 });
    const works = Array.from({ length: 4 }, deferred);
    const started: number[] = [];
    const runs = works.map(async ({ promise }, n) =>
      gate(async () => {
        started.push(n);
        await promise;
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    works[1]?.finish();
    await runs[1];
    expect(started).toEqual([0, 1, 2]);
    for (const { finish } of works) finish();
    await Promise.all(runs);
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it('asks those to come back for whom there is no room', async () => {
    const gate = createGate({ width: 1, queueLength: 0 });
    const { promise, finish } = deferred();
    const first = gate(async () => promise);
    await expect(gate(async () => Promise.resolve())).rejects.toMatchObject({ kind: { code: 'server.unavailable' } });
    finish();
    await first;
  });

  it('opens again after a failure', async () => {
    const gate = createGate({ width: 1, queueLength: 1 });
    await expect(gate(async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate(async () => Promise.resolve('through'))).toBe('through');
  });
});
