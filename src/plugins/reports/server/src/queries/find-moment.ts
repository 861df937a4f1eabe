import type { Sql } from '../../../../../lib/database';

/** When the present transaction began. */
export const findMoment = async (sql: Sql): Promise<Date> => {
  const { rows } = await sql.query<{ moment: Date }>('select transaction_timestamp() as moment');
  const [row] = rows;
  if (row === undefined) throw new Error('The database does not say what time it is.');
  return row.moment;
};
