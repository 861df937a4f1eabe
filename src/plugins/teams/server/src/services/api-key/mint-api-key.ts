import { requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { sha256 } from '../../../../../../lib/digest';
import { newDocumentId } from '../../../../../../lib/ids';
import type { KeyKind, KeyScope, MintedApiKey, Team } from '../../../../contracts';
import { insertApiKey } from '../../queries/change-api-key';
import { personOf, refuseBeyond } from '../held-rights';
import { getApiKey } from './get-api-key';
import { mintKey } from './key-format';
import { toApiKey } from './to-api-key';

interface Wanted {
  readonly name: string;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  readonly lifeDays: number;
  readonly rotatedFromId: string | null;
}

/** Within the caller's transaction. Only the digest of the key is kept. @throws Problem member.beyond-your-rights */
export const mintApiKey = async (sql: Sql, team: Team, { name, kind, scopes, lifeDays, rotatedFromId }: Wanted): Promise<MintedApiKey> => {
  refuseBeyond(scopes);
  const [id, { keyId, key }] = [newDocumentId(), mintKey(kind)];
  await insertApiKey(sql, {
    id,
    teamId: team.id,
    name,
    kind,
    keyId,
    secretSha256: sha256(key),
    scopes: [...new Set(scopes)],
    lifeDays,
    creatorId: personOf(requireActor()),
    rotatedFromId,
  });
  return { ...toApiKey(await getApiKey(sql, team, id)), key };
};
