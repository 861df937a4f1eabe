import type { Sql } from '../../../../../../lib/database';

export interface HoldRow {
  readonly id: string;
  readonly team: string | null;
  readonly teamName: string | null;
  readonly type: string | null;
  readonly key: string | null;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

const columns = `
  h.id::text, h.team_id as team, t.name as "teamName", h.type, h.key, h.reason, h.placed_by as "placedBy", h.placed_at as "placedAt",
  h.lifted_by as "liftedBy", h.lifted_at as "liftedAt", h.lift_reason as "liftReason"
  from ledger.hold h left join teams t on t.document_id = h.team_id`;

interface Asked {
  readonly isInForce: boolean | null;
  /** Holds before this one; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first; row security decides which are seen. */
export const listHolds = async (sql: Sql, { isInForce, before, limit }: Asked): Promise<HoldRow[]> => {
  const { rows } = await sql.query<HoldRow>({
    name: 'list-holds',
    text: `
      select ${columns}
       where ($1::boolean is null or (h.lifted_at is null) = $1::boolean) and ($2::bigint is null or h.id < $2::bigint)
       order by h.id desc
       limit $3::int`,
    values: [isInForce, before, limit],
  });
  return rows;
};

export const findHold = async (sql: Sql, id: string): Promise<HoldRow | null> => {
  const { rows } = await sql.query<HoldRow>({ name: 'find-hold', text: `select ${columns} where h.id = $1::bigint`, values: [id] });
  return rows[0] ?? null;
};
