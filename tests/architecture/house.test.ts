import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inProject, listFiles, read } from '../helpers/files';

const countLines = (text: string): number => text.trimEnd().split('\n').length;

describe('package.json', () => {
  const versions = z.record(z.string(), z.string());
  const { scripts, dependencies, devDependencies, overrides } = z
    .object({ scripts: versions, dependencies: versions, devDependencies: versions, overrides: versions.default({}) })
    .parse(JSON.parse(read('package.json')));
  const all = [...Object.entries(dependencies), ...Object.entries(devDependencies), ...Object.entries(overrides)];

  it('has at most 18 scripts', () => {
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(18);
  });

  it.each(all)('%s is pinned to one version', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/);
  });

  it('holds one version of Strapi', () => {
    const major = /^\d+/.exec(dependencies['@strapi/strapi'] ?? '')?.[0] ?? '';
    const strapi = all.filter(([name, version]) => name.startsWith('@strapi/') && version.startsWith(`${major}.`));

    expect([...new Set(strapi.map(([, version]) => version))]).toEqual([dependencies['@strapi/strapi']]);
  });
});

describe.each(['audit', 'teams', 'notifications', 'reports', 'portal'])('the plugin %s', (plugin) => {
  it('has a README', () => {
    expect(existsSync(inProject('src/plugins', plugin, 'README.md'))).toBe(true);
  });

  it('tells Strapi that it is a plugin', () => {
    expect(JSON.parse(read('src/plugins', plugin, 'package.json'))).toMatchObject({ strapi: { kind: 'plugin', name: plugin } });
  });
});

describe('decisions', () => {
  const records = existsSync(inProject('docs/adr')) ? listFiles('docs/adr') : [];

  it('are kept in docs/adr by number and title', () => {
    expect(records.filter((file) => !/^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([]);
    expect(records).not.toEqual([]);
  });

  it('have at most 60 lines', () => {
    expect(records.filter((file) => countLines(read(file)) > 60)).toEqual([]);
  });

  it('end by saying what enforces them', () => {
    const lastHeading = (file: string) =>
      read(file)
        .match(/^#+ .*$/gm)
        ?.at(-1);

    expect(records.filter((file) => !/^#+ Enforced by$/.test(lastHeading(file) ?? ''))).toEqual([]);
  });
});

describe('src', () => {
  const files = listFiles('src');

  it('has no file of more than 300 lines, but the one that is given away by itself and the one that is made of the API’s document', () => {
    expect(files.filter((file) => countLines(read(file)) > 300)).toEqual([
      'src/plugins/audit/verifier/verify.mjs',
      'src/plugins/portal/web/app/api/schema.d.ts',
    ]);
  });

  const Schema = z.object({ attributes: z.record(z.string(), z.object({ description: z.string().optional() })) });

  it.each(files.filter((file) => file.endsWith('/schema.json')))('%s describes every attribute', (file) => {
    const { attributes } = Schema.parse(JSON.parse(read(file)));
    const undescribed = Object.entries(attributes).filter(([, { description = '' }]) => description.trim() === '');

    expect(undescribed.map(([name]) => name)).toEqual([]);
  });
});
