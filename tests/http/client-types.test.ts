import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { App } from '../helpers/app';
import { inProject } from '../helpers/files';
import { joinApp } from '../helpers/shared-app';

const run = promisify(execFile);
const schemaFile = inProject('src/plugins/portal/web/app/api/schema.d.ts');
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) }))),
});

/** Refusals have one form, which the client reads for itself: they would be most of the file. */
const withoutRefusals = (document: z.infer<typeof Document>) => ({
  ...document,
  servers: [],
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([address, operations]) => [
      address,
      Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [
          method,
          { ...operation, responses: Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))) },
        ]),
      ),
    ]),
  ),
});

describe('the types of the application’s client', () => {
  let app: App;
  let dir: string;
  beforeAll(async () => {
    app = await joinApp();
    dir = await mkdtemp(path.join(tmpdir(), 'luminous-client-types-'));
  });
  afterAll(async () => {
    await app.stop();
    await rm(dir, { recursive: true });
  });

  it('are those of the document that the server gives out', async () => {
    const { body } = (await app.request().get('/documentation/openapi.json').expect(200)) as { body: unknown };
    const [document, written] = [path.join(dir, 'openapi.json'), path.join(dir, 'schema.d.ts')];
    await writeFile(document, JSON.stringify(withoutRefusals(Document.parse(body))));
    await run(process.execPath, [inProject('node_modules/openapi-typescript/bin/cli.js'), document, '--output', written, '--alphabetize']);
    const types = await readFile(written, 'utf8');
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(schemaFile, types);
    expect(await readFile(schemaFile, 'utf8')).toBe(types);
  });
});
