-- Searching for text by its indexes, whoever owns the database.
--
-- Under row-level security an index is searched only by operators that are marked as leak-proof, as
-- only a superuser can mark them. Therefore a role of its own reads the cases for searching: no
-- policy hides a case from it, nobody can log in as it, and all that it does is this function,
-- which tells ids of the company that the transaction has named and nothing else.

do $$
begin
  if not exists (select from pg_roles where rolname = 'redress_search') then
    create role redress_search nologin;
  end if;
exception
  -- another database of the same server is being set up at the same time
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant redress_search to %I', current_user);
  end if;
exception
  -- whoever made the role has seen to it already
  when insufficient_privilege then null;
end
$$;

create policy search on complaints for select to redress_search using (true);
grant select (company, id, searched, bigrams) on complaints to redress_search;

-- The cases of the company that contain the text, which is in lower case. The statement is planned
-- for each text: which index is the right one depends on how long it is.
create function cases_with(wanted text) returns setof uuid
  language plpgsql stable security definer rows 100
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  -- the pairs of characters find the candidates, also where there are too few for trigrams
  return query execute
    'select id from public.complaints
     where company = public.current_company() and bigrams @> public.bigrams($1) and searched like $2'
    using wanted, '%' || regexp_replace(wanted, '([\\%_])', '\\\1', 'g') || '%';
end
$$;

revoke all on function cases_with(text) from public;
grant execute on function cases_with(text) to redress_app;

grant create on schema public to redress_search;
alter function cases_with(text) owner to redress_search;
revoke create on schema public from redress_search;
