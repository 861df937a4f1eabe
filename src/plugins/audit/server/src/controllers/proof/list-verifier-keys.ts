import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListVerifierKeys } from '../../../../contracts';
import { listVerifierKeys } from '../../queries/list-verifier-keys';
import { fresh } from './caching';

export const listVerifierKeysHandler =
  (strapi: Core.Strapi): Handler<typeof ListVerifierKeys> =>
  async () => {
    const keys = await withSql(strapi, listVerifierKeys);
    const data = keys.map(({ addedAt, ...key }) => ({ ...key, addedAt: addedAt.toISOString() }));
    return { status: 200, headers: fresh, body: { data } };
  };
