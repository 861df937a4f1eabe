import type { Sql } from '../../../lib/database';

/**
 * Adds the parameters of accepted rows that nobody has described yet (two teams may do so at once). The unit they came in is the one they
 * are shown in; names all in capitals are written as names.
 */
export const createParameters = async (sql: Sql): Promise<void> => {
  await sql.query(`
    insert into parameters (document_id, code, name, default_unit, parameter_group, created_at, updated_at, published_at)
    select distinct on (p.new_code) luminous.new_document_id(), p.new_code,
           case when p.parameter_name = upper(p.parameter_name) and length(p.parameter_name) > 4
                then upper(left(p.parameter_name, 1)) || lower(substr(p.parameter_name, 2)) else p.parameter_name end,
           p.unit, p.parameter_group, now(), now(), now()
      from intake_parameter p
     where p.code is null
       and exists (select from intake_result k where k.is_new_parameter and k.parameter_code = p.new_code and k.action in ('new', 'superseding'))
     order by p.new_code, p.result_count desc
        on conflict (code) do nothing`);
};
