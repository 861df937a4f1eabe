import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import type { ApiKey, Team } from '../../../../contracts';
import { revokeApiKeyRow } from '../../queries/change-api-key';
import { getActiveApiKey, getApiKey } from './get-api-key';
import { toApiKey } from './to-api-key';

/** @throws Problem resource.not-found, key.not-active */
export const revokeApiKey = async (strapi: Core.Strapi, team: Team, id: string): Promise<ApiKey> =>
  inTransaction(strapi, async (sql) => {
    await getActiveApiKey(sql, team, id);
    await revokeApiKeyRow(sql, team.id, id);
    return toApiKey(await getApiKey(sql, team, id));
  });
