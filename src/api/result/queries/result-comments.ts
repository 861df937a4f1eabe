import type { Sql } from '../../../lib/database';
import { nameOfActor } from '../../../lib/name-of-actor';
import type { ResultComment } from '../contracts';

type Row = Omit<ResultComment, 'at' | 'withdrawnAt' | 'isOwn'> & { readonly at: Date; readonly withdrawnAt: Date | null };

/** About these versions of one measurement; `caller` is who asks, as kind:id. */
interface Asked {
  readonly teamId: string;
  readonly resultIds: readonly string[];
  readonly caller: string;
}

/** The earliest first. What was taken back is not told, only that it was. */
export const listResultComments = async (sql: Sql, { teamId, resultIds, caller }: Asked): Promise<ResultComment[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-result-comments',
    text: `
      select c.document_id as id, c.result_id as "resultId", c.said_by as by, ${nameOfActor('c.said_by')} as "byName", c.said_at as at,
             case when w.document_id is null then c.text end as text, w.said_at as "withdrawnAt"
        from result_comments c
        left join result_comments w on w.team_id = c.team_id and w.withdraws = c.document_id
       where c.team_id = $1::text and c.result_id = any($2::text[]) and c.withdraws is null
       order by c.id`,
    values: [teamId, resultIds],
  });
  return rows.map(({ at, withdrawnAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    isOwn: row.by === caller,
  }));
};

interface NewComment {
  readonly teamId: string;
  readonly resultId: string;
  readonly by: string;
  readonly text: string | null;
  readonly withdraws: string | null;
}

/** Whoever takes one back twice has taken it back. Returns the id of what was added, or null. */
export const insertResultComment = async (sql: Sql, { teamId, resultId, by, text, withdraws }: NewComment): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'insert-result-comment',
    text: `
      insert into result_comments (document_id, team_id, result_id, said_by, said_at, text, withdraws, created_at, updated_at, published_at)
      values (luminous.new_document_id(), $1::text, $2::text, $3::text, now(), $4::text, $5::text, now(), now(), now())
          on conflict (team_id, withdraws) where withdraws is not null do nothing
      returning document_id as id`,
    values: [teamId, resultId, by, text, withdraws],
  });
  return rows[0]?.id ?? null;
};
