import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeDataDictionary, ContentType } from '../helpers/data-dictionary';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { inProject, listFiles, read } from '../helpers/files';

const document = 'docs/data-dictionary.md';
const types = listFiles('src')
  .filter((file) => /content-types\/[^/]+\/schema\.json$/.test(file))
  .map((file) => ContentType.parse(JSON.parse(read(file))));

describe('the data dictionary', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('tells every content type as it is', () => {
    const composed = composeDataDictionary(types);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(inProject(document), composed);
    expect(read(document)).toBe(composed);
  });

  it('names columns that are there', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const known = new Set(rows.map(({ name }) => name));
    const named = types.flatMap((type) => {
      const lines = composeDataDictionary([type]).matchAll(/^\| \w+ \| `(\w+)` \|/gm);
      return [...lines].map(([, column]) => `${type.collectionName}.${column ?? ''}`);
    });
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
