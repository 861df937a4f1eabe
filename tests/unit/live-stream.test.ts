import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { LiveStream } from '../../src/plugins/notifications/server/src/services/live/live-stream';

const seat = { personId: 'p', sessionId: 's', teamId: 't' };
const kilobytes = (count: number): string => `data: ${'x'.repeat(count * 1024)}\n\n`;

describe('a live stream', () => {
  it('gives its reader what is written, and a last word', async () => {
    const stream = new LiveStream(seat, null, null);
    const reader = new PassThrough({ encoding: 'utf8' });
    stream.body.pipe(reader);
    stream.write('a');
    stream.write('b');
    stream.end('c');
    stream.write('too late');
    const parts: unknown[] = await reader.toArray();
    expect(parts.join('')).toBe('abc');
  });

  it('stores little for whoever takes nothing, and then cuts them off', async () => {
    const stream = new LiveStream(seat, null, null);
    const closed = once(stream.body, 'close');
    for (let n = 0; n < 3; n += 1) stream.write(kilobytes(64));
    expect(stream.body.destroyed).toBe(false);
    for (let n = 0; n < 1000; n += 1) stream.write(kilobytes(64));
    expect(stream.body.destroyed).toBe(true);
    expect(stream.body.readableLength).toBeLessThan(512 * 1024);
    await closed;
  });

  it('cuts off whoever does not even take the last word, when it is said again', () => {
    const stream = new LiveStream(seat, null, null);
    stream.end('bye');
    expect(stream.body.destroyed).toBe(false);
    stream.end('bye');
    expect(stream.body.destroyed).toBe(true);
  });
});
