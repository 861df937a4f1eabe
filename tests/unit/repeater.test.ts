import { describe, expect, it } from '@jest/globals';
import { createRepeater } from '../../src/plugins/notifications/server/src/services/live/repeater';
import { eventually } from '../helpers/app';

/** Work that ends when the test says so. */
const createWork = () => {
  const ends: ((error?: Error) => void)[] = [];
  const work = async (): Promise<void> =>
    new Promise((resolve, reject) => {
      ends.push((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  const begun = async (count: number) =>
    eventually(async () => Promise.resolve(ends.length >= count ? true : undefined), { what: `round ${String(count)}` });
  return { ends, work, begun };
};

describe('what is done again and again', () => {
  const failures: unknown[] = [];
  const failing = { onFailure: (error: unknown) => failures.push(error), afterFailureMs: 1 };

  it('is never done twice at a time, and once more for all who asked meanwhile', async () => {
    const { ends, work, begun } = createWork();
    const ask = createRepeater(work, failing);
    ask();
    ask();
    ask();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await begun(2);
    ends[1]?.();
    await Promise.resolve();
    ask();
    await begun(3);
    expect(ends).toHaveLength(3);
    expect(failures).toEqual([]);
  });

  it('is tried again when it failed, without anybody asking', async () => {
    const { ends, work, begun } = createWork();
    createRepeater(work, failing)();
    ends[0]?.(new Error('lost'));
    await begun(2);
    expect(failures).toEqual([new Error('lost')]);
  });
});
