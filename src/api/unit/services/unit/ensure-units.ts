import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { units } from '../../../../lib/units';

/** Gives SQL the same units as the code has. Owner only: the servers read them. */
export const ensureUnits = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into luminous.unit (code, dimension, numerator, denominator)
       select u.code, u.dimension, u.numerator, u.denominator
         from json_to_recordset($1::json) as u (code text, dimension text, numerator numeric, denominator numeric)
           on conflict (code) do update
          set dimension = excluded.dimension, numerator = excluded.numerator, denominator = excluded.denominator`,
      [JSON.stringify(units)],
    );
  });
