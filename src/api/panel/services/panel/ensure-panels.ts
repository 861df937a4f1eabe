import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { knownPanels } from '../../domain/known-panels';

/** Adds what is missing; what staff have changed since stays as they left it. */
export const ensurePanels = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into panels (document_id, code, name, promoter, compound_class, plain_help, created_at, updated_at, published_at)
       select luminous.new_document_id(), p.code, p.name, p.promoter, p."compoundClass", p."plainHelp", now(), now(), now()
         from json_to_recordset($1::json) as p (code text, name text, promoter text, "compoundClass" text, "plainHelp" text)
        where not exists (select from panels known where known.code = p.code)`,
      [JSON.stringify(knownPanels)],
    );
  });
