import { rightsOfRole, type ApiKey, type KeyState } from '../../../../contracts';
import type { ApiKeyRow } from '../../queries/api-key-row';
import { shownPrefix } from './key-format';

/** A key whose maker may do nothing of what it was given is as good as none; the team should know. */
const stateOf = ({ state, creatorId, creatorRole, scopes }: ApiKeyRow): KeyState => {
  if (state !== 'active' || creatorId === null) return state;
  const held: readonly string[] = creatorRole === null ? [] : rightsOfRole(creatorRole);
  return scopes.some((scope) => held.includes(scope)) ? 'active' : 'stopped';
};

export const toApiKey = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  prefix: shownPrefix(row.kind, row.keyId),
  scopes: row.scopes,
  state: stateOf(row),
  createdBy: row.creatorName,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});
