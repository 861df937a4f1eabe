import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { setting } from '../helpers/setting';

/** Of statements that are named by a fixed text, in the order of files. */
const findNames = (): string[] =>
  readdirSync(path.join(setting.projectDir, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(path.join(setting.projectDir, 'src', file), 'utf8');
      return [...source.matchAll(/\bname: '([a-z][a-z0-9-]*)',\s*text:/g)].map(([, name]) => name ?? '');
    });

describe('named statements', () => {
  it('have each a name of its own: a connection keeps one text for a name', () => {
    const names = findNames();
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
