import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetCheckpoint } from '../../../../contracts';
import { requireCheckpoint } from '../../services/proofs/require-checkpoint';
import { fresh } from './caching';

export const getCheckpointHandler =
  (strapi: Core.Strapi): Handler<typeof GetCheckpoint> =>
  async () => {
    const { note } = await withSql(strapi, requireCheckpoint);
    const stream = Readable.from([Buffer.from(note)], { objectMode: false });
    return { status: 200, headers: fresh, body: { stream, contentType: 'text/plain; charset=utf-8', fileName: 'checkpoint' } };
  };
