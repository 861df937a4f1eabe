import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { knownParameters } from '../../domain/known-parameters';

/** Adds what is missing; what staff have changed since stays as they left it. */
export const ensureParameters = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into parameters (document_id, code, name, characteristic_name, parameter_group, cas_number, default_unit, decimals, aliases,
                               plain_name, plain_help, created_at, updated_at, published_at)
       select luminous.new_document_id(), p.code, p.name, p."characteristicName", p."group", p.cas, p.unit, p.decimals, p.aliases,
              p.name, p."plainHelp", now(), now(), now()
         from json_to_recordset($1::json)
           as p (code text, name text, "characteristicName" text, "group" text, cas text, unit text, decimals int, aliases jsonb, "plainHelp" text)
        where not exists (select from parameters known where known.code = p.code)`,
      [JSON.stringify(knownParameters)],
    );
  });
