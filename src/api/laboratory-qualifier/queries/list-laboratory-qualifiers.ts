import type { Sql } from '../../../lib/database';
import type { LaboratoryQualifier } from '../contracts';

/** All of them: some dozens. */
export const listLaboratoryQualifiers = async (sql: Sql): Promise<LaboratoryQualifier[]> => {
  const { rows } = await sql.query<LaboratoryQualifier>({
    name: 'list-laboratory-qualifiers',
    text: `
      select q.code, q.laboratory, q.description, q.effect
        from laboratory_qualifiers q
       order by q.laboratory, q.code
       limit 5000`,
  });
  return rows;
};
