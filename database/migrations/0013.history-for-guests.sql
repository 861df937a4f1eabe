-- Whoever was let in by another team sees of the ledger what was done to the records whose history was granted, and nothing else of it.

-- Whether the present reader was granted the history of this record. Which types can be granted at all is said by the types: each that can
-- has a function of its own, made by the migrate step. Decided by the record as it is: of one that is gone nobody knows whether it was covered.
create function ledger.is_granted(of_type text, of_key text) returns boolean
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  is_covered boolean;
begin
  if to_regprocedure(format('ledger.%I(text)', 'granted_' || of_type)) is null then
    return false;
  end if;
  execute format('select ledger.%I($1)', 'granted_' || of_type) into is_covered using of_key;
  return coalesce(is_covered, false);
end
$$;

alter policy not_for_grantees on ledger.event
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all'
         or kind = 'change' and ledger.is_granted(table_name, row_key));
-- What was before goes with its event. Circumstances do not: they hold addresses, and belong to everything that a transaction touched.
alter policy not_for_grantees on ledger.payload
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all'
         or exists (select from ledger.event e where e.id = event_id));

-- What readers of an event are told of the circumstances; never the address.
create view ledger.seen_circumstances with (security_barrier = true) as
  select e.id as event_id, c.intent, c.reason, coalesce(c.request_id, e.request_id) as request_id
    from ledger.event e
    left join ledger.context c on c.id = e.context_id;

-- Records of one kind as they are now, as canonical JSON: with the reader's rights, or as far as their history was granted. The bar on
-- whoever was let in is lifted while this looks, and put back.
create or replace function ledger.images(of_table text, keys text[]) returns table (row_key text, image text)
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  reading text := coalesce(current_setting('app.grantee', true), '');
  seen text[] := keys;
begin
  if reading <> '' and current_setting('app.scope', true) is distinct from 'all' then
    seen := array(select k from unnest(keys) k where ledger.is_granted(of_table, k));
    perform set_config('app.grantee', '', true);
  end if;
  return query execute format('select i.row_key, i.image from ledger.%I($1) i', 'image_of_' || of_table) using seen;
  perform set_config('app.grantee', reading, true);
end
$$;

-- The rows of a table that name this record in a column, in one team, whoever looks: for readers who were let in, who are shown of them what
-- is_granted covers.
create function ledger.keys_naming(of_table text, of_column text, of_team text, of_key text) returns table (key text)
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  reading text := coalesce(current_setting('app.grantee', true), '');
begin
  perform set_config('app.grantee', '', true);
  return query execute format('select r.document_id::text from public.%I r where r.team_id = $1 and r.%I = $2', of_table, of_column)
    using of_team, of_key;
  perform set_config('app.grantee', reading, true);
end
$$;
revoke execute on all functions in schema ledger from public;
