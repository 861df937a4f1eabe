import { z } from 'zod';
import type { Sql } from './database';

/**
 * Answers that hang on one team's rows alone. Each carries an ETag that names how often those rows have changed, so that a reader who has
 * the answer already learns so (304) without the rows being read again. Triggers note the changes; see docs/adr/0011.
 */
export const revalidationHeaders = z.object({
  'if-none-match': z.string().max(2000).optional().meta({ description: 'The ETag of the answer that the caller has.' }),
});

export const notModified = { description: 'What the caller has is what would be answered.' };

/** Names what the team's readers see at this moment, in this build of the software. */
export const findRevision = async (sql: Sql, teamId: string): Promise<string> => {
  const { rows } = await sql.query<{ revision: string }>({
    name: 'find-revision',
    text: `
      select concat_ws('-', (select left(fingerprint, 8) from luminous.release order by migrated_at desc limit 1), sum(changes)) as revision
        from luminous.team_change
       where team_id in ($1::text, '*')`,
    values: [teamId],
  });
  return rows[0]?.revision ?? '';
};

/** One row instead of many with the same sum. Rows that another transaction is folding are left to it. */
export const foldChanges = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(
    `with folded as (
       delete from luminous.team_change
        where id in (select id from luminous.team_change where team_id = $1::text for update skip locked)
       returning changes)
     insert into luminous.team_change (team_id, changes)
     select $1::text, sum(changes) from folded having count(*) > 0`,
    [teamId],
  );
};

/** Weak, because compression changes the bytes and not what they say. */
export const toETag = (...parts: readonly string[]): string => `W/"${parts.join('-')}"`;

/** RFC 9110, 13.1.2: a list of tags, compared weakly. */
export const isKnown = (ifNoneMatch: string | undefined, eTag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  const opaque = eTag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === opaque);
};
