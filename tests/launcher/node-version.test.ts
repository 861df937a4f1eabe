import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

const [major = 0, minor = 0, patch = 0] = process.versions.node.split('.').map(Number);

describe('the Node version check', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = makeClone();
  });
  afterEach(() => {
    clone.remove();
  });

  const need = (version: string): void => {
    writeFileSync(path.join(clone.dir, 'package.json'), JSON.stringify({ engines: { node: `>=${version} <=99.x.x` } }));
  };
  const isRefused = (): Promise<unknown> =>
    clone.evaluate(`
      import { refuseUnfitNode } from './launcher/steps/node-version.mjs';
      console.log(refuseUnfitNode());`);

  it.each([
    [major, minor, patch],
    [major, minor - 1, patch + 1],
    [major - 1, minor + 1, patch + 1],
  ])('accepts this Node where %d.%d.%d is needed', async (...version) => {
    need(version.join('.'));
    expect(await isRefused()).toBe(false);
  });

  it.each([
    [major, minor, patch + 1],
    [major, minor + 1, 0],
    [major + 1, 0, 0],
  ])('refuses this Node where %d.%d.%d is needed', async (...version) => {
    need(version.join('.'));
    expect(await isRefused()).toBe(true);
  });

  it('ends the start with one sentence before anything else is done', async () => {
    need('99.0.0');
    const { code, stderr } = await clone.start({});
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Luminous needs Node 99.0.0 or newer and this is ${process.version}: install a newer Node from https://nodejs.org and start again.\n`,
    );
  });
});
