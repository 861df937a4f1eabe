-- Records of a table that named one of these in a column, and do so no more: they were removed, or name another now. Reads past the row
-- security of what was before, which could be searched by no index else; whose records these are is decided by their events.
create or replace function ledger.former_records(of_table text, of_column text, keys text[], most integer)
  returns table (key text, is_removed boolean)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute format(
    $q$ select e.row_key, bool_or(e.action = 'delete')
          from ledger.payload p
          join ledger.event e on e.id = p.event_id
         where p.prior ->> %L = any ($1) and e.table_name = $2 and e.kind = 'change'
         group by e.row_key
         limit $3 $q$, of_column)
    using keys, of_table, most;
end
$$;
revoke execute on function ledger.former_records(text, text, text[], integer) from public;
