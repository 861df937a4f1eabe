import type { Sql } from '../../../../../lib/database';
import type { Stage } from '../domain/find-stages';

/** Owner only. In two statements: a stage that changes places with another would meet it. */
export const replaceStages = async (sql: Sql, stages: readonly Stage[]): Promise<void> => {
  await sql.query('delete from ledger.stage');
  await sql.query(
    `insert into ledger.stage (type, place, name)
     select * from unnest($1::text[], $2::integer[], $3::text[])`,
    [stages.map(({ type }) => type), stages.map(({ place }) => place), stages.map(({ name }) => name)],
  );
};
