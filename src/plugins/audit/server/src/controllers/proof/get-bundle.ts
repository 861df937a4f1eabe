import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetBundle } from '../../../../contracts';
import { composeBundle } from '../../services/bundle/compose-bundle';
import { openBundle } from '../../services/bundle/open-bundle';
import { packZip } from '../../services/bundle/pack-zip';
import { record } from '../../services/record';

export const getBundleHandler =
  (strapi: Core.Strapi): Handler<typeof GetBundle> =>
  async ({ query: { type, key, since } }) => {
    const bundle = await withSql(strapi, async (sql) => openBundle(sql, { type, key, since }));
    const size = String(bundle.about.checkpoint.size);
    // Before the first byte: what is given out is on record.
    await record(strapi, {
      ...{ kind: 'access', action: 'exported', type, key, teamId: bundle.team },
      detail: { what: 'bundle', checkpoint: size },
    });
    const files = await composeBundle(strapi, bundle);
    const fileName = `glassbox-${key.replace(/[^\w.-]/g, '_')}-${size}.zip`;
    return {
      status: 200,
      headers: { 'Cache-Control': 'private, no-store' },
      body: { stream: Readable.from(packZip(files), { objectMode: false }), contentType: 'application/zip', fileName },
    };
  };
