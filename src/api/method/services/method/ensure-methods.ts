import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { knownMethods } from '../../domain/known-methods';

/** Adds what is missing; what staff have changed since stays as they left it. */
export const ensureMethods = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into methods (document_id, code, context, name, kind, detection_limit, limit_unit, created_at, updated_at, published_at)
       select luminous.new_document_id(), m.code, m.context, m.name, m.kind, m."detectionLimit", m."limitUnit", now(), now(), now()
         from json_to_recordset($1::json)
           as m (code text, context text, name text, kind text, "detectionLimit" numeric, "limitUnit" text)
        where not exists (select from methods known where known.code = m.code and known.context = m.context)`,
      [JSON.stringify(knownMethods)],
    );
  });
