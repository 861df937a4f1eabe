import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { GetConsistency } from '../../../../contracts';
import { proveFromTiles } from '../../services/proofs/prove-from-tiles';
import { requireCheckpoint } from '../../services/proofs/require-checkpoint';

export const getConsistencyHandler =
  (strapi: Core.Strapi): Handler<typeof GetConsistency> =>
  async ({ query: { from, to: asked } }) =>
    withSql(strapi, async (sql) => {
      const { size } = await requireCheckpoint(sql);
      const to = asked ?? size;
      if (to > size || from > to) {
        throw new Problem(problems['request.invalid'], `Ask for sizes that rise, up to ${String(size)}, which is signed.`);
      }
      const [proof = []] = await proveFromTiles(sql, 'consistency', [from], to);
      return { status: 200, headers: { 'Cache-Control': 'public, no-cache' }, body: { data: { from, to, proof } } };
    });
