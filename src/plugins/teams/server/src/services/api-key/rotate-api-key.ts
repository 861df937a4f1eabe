import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import type { MintedApiKey, Team } from '../../../../contracts';
import { endApiKeySoon, revokeApiKeyRow } from '../../queries/change-api-key';
import { getActiveApiKey } from './get-api-key';
import { mintApiKey } from './mint-api-key';

/** Whoever replaces a key answers for the new one. @throws Problem resource.not-found, key.not-active, member.beyond-your-rights */
export const rotateApiKey = async (strapi: Core.Strapi, team: Team, id: string, overlapHours: number): Promise<MintedApiKey> =>
  inTransaction(strapi, async (sql) => {
    const { name, kind, scopes, lifeDays } = await getActiveApiKey(sql, team, id);
    const minted = await mintApiKey(sql, team, { name, kind, scopes, lifeDays, rotatedFromId: id });
    if (overlapHours === 0) await revokeApiKeyRow(sql, team.id, id);
    else await endApiKeySoon(sql, team.id, id, overlapHours);
    return minted;
  });
