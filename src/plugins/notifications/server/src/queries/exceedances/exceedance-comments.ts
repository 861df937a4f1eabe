import type { Sql } from '../../../../../../lib/database';
import type { ExceedanceComment } from '../../../../contracts';
import { nameOfActor } from '../../../../../../lib/name-of-actor';

interface Row {
  readonly id: string;
  readonly by: string;
  readonly byName: string | null;
  readonly at: Date;
  readonly text: string;
}

const columns = `document_id as id, said_by as by, ${nameOfActor('said_by')} as "byName", said_at as at, text`;

const toComment = ({ at, ...row }: Row): ExceedanceComment => ({ ...row, at: at.toISOString() });

/** The earliest first. */
export const listExceedanceComments = async (sql: Sql, teamId: string, exceedanceId: string): Promise<ExceedanceComment[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-exceedance-comments',
    text: `select ${columns} from exceedance_comments where team_id = $1::text and exceedance_id = $2::text order by id`,
    values: [teamId, exceedanceId],
  });
  return rows.map(toComment);
};

export const insertExceedanceComment = async (
  sql: Sql,
  {
    teamId,
    exceedanceId,
    by,
    text,
  }: { readonly teamId: string; readonly exceedanceId: string; readonly by: string; readonly text: string },
): Promise<ExceedanceComment> => {
  const { rows } = await sql.query<Row>({
    name: 'insert-exceedance-comment',
    text: `
      insert into exceedance_comments (document_id, team_id, exceedance_id, said_by, said_at, text, created_at, updated_at, published_at)
      values (luminous.new_document_id(), $1::text, $2::text, $3::text, now(), $4::text, now(), now(), now())
      returning ${columns}`,
    values: [teamId, exceedanceId, by, text],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('A comment that was inserted was not returned.');
  return toComment(row);
};
