import type { Sql } from '../../../../../lib/database';
import { personColumns, type Person } from './person-row';

export const findPersonByEmail = async (sql: Sql, email: string): Promise<Person | null> => {
  const { rows } = await sql.query<Person>(`select ${personColumns} from up_users u where lower(u.email) = $1::text`, [email]);
  return rows[0] ?? null;
};

export const findPerson = async (sql: Sql, id: string): Promise<Person | null> => {
  const { rows } = await sql.query<Person>(`select ${personColumns} from up_users u where u.document_id = $1::text`, [id]);
  return rows[0] ?? null;
};
