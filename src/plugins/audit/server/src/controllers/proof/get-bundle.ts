import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { isLetIn, requireActor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { proofProblems, type GetBundle } from '../../../../contracts';
import { composeBundle } from '../../services/bundle/compose-bundle';
import { listBundledRecords } from '../../services/bundle/list-bundled-records';
import { openBundle } from '../../services/bundle/open-bundle';
import { packZip } from '../../services/bundle/pack-zip';
import { notingRefusals } from '../../services/reads/record-refusal';
import { record } from '../../services/record';

export const getBundleHandler =
  (strapi: Core.Strapi): Handler<typeof GetBundle> =>
  async ({ query: { type, key, since, with: along } }) => {
    if (isLetIn(requireActor())) {
      throw new Problem(proofProblems['ledger.bundle-of-another-team'], 'A bundle holds circumstances that only the team itself is told.');
    }
    const bundle = await notingRefusals(strapi, { type, key }, async () =>
      withSql(strapi, async (sql) => {
        const records = along === undefined ? [{ type, key }] : await listBundledRecords(strapi, sql, { type, key });
        return openBundle(sql, { records, since });
      }),
    );
    const size = String(bundle.about.checkpoint.size);
    // Before the first byte: what is given out is on record.
    await record(strapi, {
      ...{ kind: 'access', action: 'exported', type, key, teamId: bundle.team },
      detail: { what: along === undefined ? 'bundle' : 'bundle with what hangs on it', checkpoint: size },
    });
    const files = await composeBundle(strapi, bundle);
    const fileName = `glassbox-${key.replace(/[^\w.-]/g, '_')}-${size}.zip`;
    return {
      status: 200,
      headers: { 'Cache-Control': 'private, no-store' },
      body: { stream: Readable.from(packZip(files), { objectMode: false }), contentType: 'application/zip', fileName },
    };
  };
