import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { proofProblems, type GetEventProof } from '../../../../contracts';
import { findLatestCheckpoint } from '../../queries/checkpoints';
import { findEventLeaf } from '../../queries/find-event-leaf';
import { proveFromTiles } from '../../services/proofs/prove-from-tiles';

export const getEventProofHandler =
  (strapi: Core.Strapi): Handler<typeof GetEventProof> =>
  async ({ params: { id } }) =>
    withSql(strapi, async (sql) => {
      const event = await findEventLeaf(sql, id);
      if (event === null) throw new Problem(problems['resource.not-found'], 'There is no such event.');
      const checkpoint = await findLatestCheckpoint(sql);
      const { leaf } = event;
      if (leaf === null || checkpoint === null || leaf.index >= checkpoint.size) {
        throw new Problem(proofProblems['ledger.not-sealed'], 'The event is recorded; it is sealed within seconds.');
      }
      const [proof = []] = await proveFromTiles(sql, 'inclusion', [leaf.index], checkpoint.size);
      return {
        status: 200,
        body: { data: { leaf: leaf.bytes.toString('base64'), index: leaf.index, proof, checkpoint: checkpoint.note } },
      };
    });
