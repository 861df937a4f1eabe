import { readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

const listen = async (host: string): Promise<net.Server> => {
  const server = net.createServer();
  server.listen(0, host);
  await once(server, 'listening');
  return server;
};

const portOf = (server: net.Server): number => (server.address() as AddressInfo).port;

const findPort = (preferred: number): string => `
  import { findPort } from './launcher/core/ports.mjs';
  console.log(await findPort('some', { preferred: ${String(preferred)} }));`;

/** Elsewhere the launcher cannot keep a port from another start. */
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describe('ports', () => {
  let clone: Clone;
  let taken: net.Server;
  beforeEach(async () => {
    clone = makeClone();
    taken = await listen('127.0.0.1');
  });
  afterEach(async () => {
    clone.remove();
    taken.close();
    await once(taken, 'close');
  });

  it('move up from one that is taken', async () => {
    expect(await clone.evaluate(findPort(portOf(taken)))).toBeGreaterThan(portOf(taken));
  });

  it('are remembered for the next start', async () => {
    const first = await clone.evaluate(findPort(portOf(taken)));
    expect(await clone.evaluate(findPort(portOf(taken)))).toBe(first);
    expect(JSON.parse(readFileSync(path.join(clone.dir, '.luminous/ports.json'), 'utf8'))).toEqual({ some: first });
  });

  it('are found when what was remembered cannot be read', async () => {
    await clone.evaluate(findPort(portOf(taken)));
    writeFileSync(path.join(clone.dir, '.luminous/ports.json'), '{');
    expect(await clone.evaluate(findPort(portOf(taken)))).toBeGreaterThan(portOf(taken));
  });

  it('name what stands against one that was asked for', async () => {
    const claim = `
      import { claimPort } from './launcher/core/ports.mjs';
      console.log(JSON.stringify(await claimPort(${String(portOf(taken))}, ['127.0.0.1'])));`;
    expect(await clone.evaluate(claim)).toBe('EADDRINUSE');
  });
});

describeOnLinux('a port that a start has found', () => {
  let clone: Clone;
  let other: Clone;
  beforeEach(() => {
    clone = makeClone();
    other = makeClone();
  });
  afterEach(() => {
    clone.remove();
    other.remove();
  });

  it('is kept for it before anything listens there', async () => {
    const { firstLine, child } = await clone.hold(`${findPort(40_000)} process.stdin.resume();`);
    const found = await other.evaluate(findPort(Number(firstLine)));
    child.kill();
    await once(child, 'exit');
    expect(found).toBeGreaterThan(Number(firstLine));
  });
});
