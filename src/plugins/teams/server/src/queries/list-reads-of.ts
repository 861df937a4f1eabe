import type { Sql } from '../../../../../lib/database';
import type { GrantKind, TeamKind, TeamRole } from '../../../contracts';

interface ReadOf {
  readonly slug: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: string | null;
  /** Which of the person's teams was let in. */
  readonly through: string;
  readonly role: TeamRole;
  readonly kinds: readonly GrantKind[];
  readonly ends_at: Date;
}

/** The teams that let one of the person's teams read, by name. */
export const listReadsOf = async (sql: Sql, personId: string): Promise<ReadOf[]> => {
  const { rows } = await sql.query<ReadOf>(
    'select slug, name, kind, state, through, role, kinds, ends_at from luminous.list_reads_of($1::text)',
    [personId],
  );
  return rows;
};
