import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { nameField } from '../../../src/plugins/portal/web/app/locales/ledger-fields';
import { listFiles, read } from '../../helpers/files';

const documented = new Set([...read('docs/data-dictionary.md').matchAll(/^\| \w+ \| `(\w+)` \|/gm)].map(([, column]) => column ?? ''));
const Schema = z.object({
  collectionName: z.string(),
  pluginOptions: z.object({ audit: z.object({ recorded: z.literal(true) }) }),
  attributes: z.record(z.string(), z.unknown()),
});
const recorded = listFiles('src')
  .filter((file) => /content-types\/[^/]+\/schema\.json$/.test(file))
  .map((file) => Schema.safeParse(JSON.parse(read(file))))
  .flatMap(({ data }) => (data === undefined || data.collectionName.startsWith('portal_') ? [] : [data]));
const toPlain = (name: string): string => name.replaceAll('_', '').toLowerCase();

describe('a field of a record', () => {
  it('has a name in both languages wherever customers read its history', () => {
    const attributes = new Set(recorded.flatMap((type) => Object.keys(type.attributes)).map(toPlain));
    const fields = [...documented].filter((column) => attributes.has(toPlain(column)));
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter((field) => nameField(field, 'en') === null || nameField(field, 'fr') === null)).toEqual([]);
  });

  it('has none of its own where it is of the system itself', () => {
    expect(nameField('unheard_of', 'en')).toBeNull();
  });
});
