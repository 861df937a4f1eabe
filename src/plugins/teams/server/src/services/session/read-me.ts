import type { Sql } from '../../../../../../lib/database';
import { rightsOfRole, type Me } from '../../../../contracts';
import type { Person } from '../../queries/person-row';
import { rightsOfGuest } from '../../domain/rights-of-guest';
import { listReadsOf } from '../../queries/list-reads-of';
import { listTeamsOf } from '../../queries/list-teams-of';

export const readMe = async (sql: Sql, { id, name, email, locale }: Person, sessionId: string): Promise<Me> => {
  const teams = await listTeamsOf(sql, id);
  const reads = await listReadsOf(sql, id);
  return {
    id,
    name,
    email,
    locale,
    sessionId,
    teams: teams.map(({ slug, name, kind, state, role, access_ends_at }) => ({
      slug,
      name,
      kind,
      isSuspended: state === 'suspended',
      role,
      accessEndsAt: access_ends_at?.toISOString() ?? null,
      rights: [...rightsOfRole(role)],
    })),
    reads: reads.map(({ slug, name, kind, state, through, role, kinds, ends_at }) => ({
      slug,
      name,
      kind,
      isSuspended: state === 'suspended',
      through,
      rights: rightsOfGuest(kinds, rightsOfRole(role)),
      endsAt: ends_at.toISOString(),
    })),
  };
};
