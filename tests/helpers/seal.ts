import { seal, type Signer } from '../../src/plugins/audit/server/src/services/sealing/seal';
import type { TestDatabase } from './database';
import { openSealer } from './ledger';

/** Seals everything that has been recorded, as the sealer does every two seconds. */
export const sealAll = async (database: TestDatabase, signer: Signer): Promise<void> => {
  const sealer = await openSealer(database);
  await seal(sealer, signer);
  await sealer.end();
};
