-- One index of short pieces of text instead of two: of pairs and of trigrams. The pieces are
-- computed by the program and kept as numbers, which costs a quarter of what the two indexes and
-- the generated column did.

create function grams_of(t text) returns int[]
  language sql immutable
  return (
    with signs as (
      select i, ascii(substr(t, i, 1))::bigint as a, ascii(substr(t, i + 1, 1))::bigint as b,
        ascii(substr(t, i + 2, 1))::bigint as c, substr(t, i, 3) as three
      from generate_series(1, length(t) - 1) as i)
    select coalesce(array_agg(distinct g), '{}') from (
      select ((a * 65599 + b) & 2147483647)::int as g from signs
      union all
      select (((a * 65599 + b) * 65599 + c + 1) & 2147483647)::int from signs
      where three ~ '^[a-zA-Z0-9]{3}$') as all_of_them);

alter table complaints add column grams int[];
-- whoever migrates may be an ordinary owner, who sees no company's rows while it is forced
alter table complaints no force row level security;
update complaints set grams = grams_of(searched);
alter table complaints force row level security;
alter table complaints alter column grams set not null;
drop index complaints_trigrams;
alter table complaints drop column bigrams;
create index complaints_grams on complaints using gin (grams);

drop function grams_of(text);
drop function cases_with(text);
drop function bigrams(text);

-- The cases of a department are found by what it owes, the newest first.
create index obligations_owed on obligations (company, holder, complaint) where standing = 'OPEN';

-- The newest cases of the company that contain a text and meet the other conditions, those that are
-- given. It is told the pieces of the text, and the text as a pattern in lower case.
--
-- The statement is planned each time with what is given: a text that many cases have is found
-- soonest by going through the newest of them, a rare one by its pieces. As before it runs as a role
-- for which no policy hides a case, so that it may use the index, and asks for the company itself.
create policy search on obligations for select to redress_search using (true);
grant select (company, id, stage, customer, number, searched, grams) on complaints
  to redress_search;
grant select (company, complaint, holder, standing) on obligations to redress_search;

create function cases_with(
  pieces int[], pattern text, in_stage text, owed_by text, of_customer text, numbered text,
  before uuid, most int)
  returns setof uuid
  language plpgsql stable security definer rows 50
  set search_path = pg_catalog, public, pg_temp
  as $$
begin
  return query execute
    'select id from public.complaints as one
     where company = $1 and grams @> $2 and searched like $3'
    || case when in_stage is null then '' else ' and stage = $4' end
    || case when owed_by is null then '' else
      ' and exists (
          select from public.obligations
          where company = $1 and complaint = one.id and standing = ''OPEN'' and holder = $5)' end
    || case when of_customer is null then '' else ' and customer = $6' end
    || case when numbered is null then '' else ' and number = $7' end
    || case when before is null then '' else ' and id < $8' end
    || ' order by id desc limit $9'
    using public.current_company(), pieces, pattern, in_stage, owed_by, of_customer, numbered,
      before, most;
end
$$;

revoke all on function cases_with(int[], text, text, text, text, text, uuid, int) from public;
grant execute on function cases_with(int[], text, text, text, text, text, uuid, int) to redress_app;

grant create on schema public to redress_search;
alter function cases_with(int[], text, text, text, text, text, uuid, int) owner to redress_search;
revoke create on schema public from redress_search;
