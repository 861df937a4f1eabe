import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';

const parameters = [
  {
    code: 'naphthenic-acids',
    name: 'Naphthenic acids',
    characteristic_name: 'Naphthenic Acids',
    default_unit: 'mg/L',
    decimals: 3,
    plain_name: 'Naphthenic acids',
    plain_help:
      'A family of acids that occur naturally in oil-sands rock. Water that has touched oil sands carries them; in high amounts they harm fish.',
  },
];

/** Adds what is missing; what staff have changed since stays as they left it. */
export const ensureParameters = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into parameters (document_id, code, name, characteristic_name, default_unit, decimals, plain_name, plain_help, created_at, updated_at, published_at)
       select luminous.new_document_id(), p.code, p.name, p.characteristic_name, p.default_unit, p.decimals, p.plain_name, p.plain_help, now(), now(), now()
         from jsonb_to_recordset($1::jsonb)
           as p (code text, name text, characteristic_name text, default_unit text, decimals int, plain_name text, plain_help text)
        where not exists (select from parameters known where known.code = p.code)`,
      [JSON.stringify(parameters)],
    );
  });
