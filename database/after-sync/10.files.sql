create unique index if not exists team_files_document_key on team_files (team_id, document_id);
create index if not exists team_files_by_time on team_files (team_id, created_at desc, id desc);

-- Whether whoever was given a link to a file of the team may still come in now. Staff may.
create or replace function luminous.may_still_come_in(of_team text, of_kind text, of_id text) returns boolean
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := coalesce(current_setting('app.scope', true), '');
  may boolean;
begin
  perform set_config('app.scope', 'all', true);
  may := exists (
    select from teams t
     where t.document_id = regexp_replace(of_team, '-sandbox$', '') and t.state is distinct from 'suspended'
       and case
             when of_kind = 'admin' then exists (select from admin_users a where a.id::text = of_id and a.is_active and a.blocked is not true)
             when of_kind = 'apiKey' and of_id = 'staff' then true
             when of_kind = 'apiKey' then exists (select from api_keys k
                                                   where k.document_id = of_id and k.team_id = t.document_id and k.revoked_at is null
                                                     and k.expires_at > now())
             else exists (select from memberships m join up_users u on u.document_id = m.person_id and u.blocked is not true
                           where m.team_id = t.document_id and m.person_id = of_id and (m.access_ends_at is null or m.access_ends_at > now()))
           end);
  perform set_config('app.scope', scope_before, true);
  return may;
end
$$;
