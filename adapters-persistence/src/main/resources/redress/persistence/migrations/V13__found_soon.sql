-- A text is found soon whether many cases have it or few, and without anybody having counted.
--
-- The planner cannot tell how many cases have a text: the pieces of a word always come together,
-- which it takes for a rare chance. Therefore the newest cases are looked through first. If they do
-- not have enough of it, they show how frequent it is: a frequent text is found by going on, a rare
-- one by the index of pieces, which then names few cases.

drop function cases_with(int[], text, text, text, text, text, uuid, int);

create function cases_with(
  pieces int[], wanted text, in_stage text, owed_by text, of_customer text, numbered text,
  before uuid, most int)
  returns setof uuid
  language plpgsql stable security definer rows 50
  set search_path = pg_catalog, public, pg_temp
  as $$
declare
  near constant int := 1000;
  far constant int := 20000;
  cases constant text :=
    case when owed_by is null then 'public.complaints as one' else
      '(select distinct complaint as id from public.obligations
        where company = $1 and standing = ''OPEN'' and holder = $5 and complaint is not null
        order by complaint desc) as owed join public.complaints as one using (id)' end
    || ' where one.company = $1'
    || case when in_stage is null then '' else ' and stage = $4' end
    || case when of_customer is null then '' else ' and customer = $6' end
    || case when numbered is null then '' else ' and number = $7' end
    || case when before is null then '' else ' and one.id < $8' end;
  reach int;
  found uuid[];
begin
  foreach reach in array array[near, far] loop
    execute
      'select array(
         select id from (
           select one.id, searched from ' || cases || ' order by one.id desc limit $10) as newest
         where strpos(searched, $3) > 0 order by id desc limit $9)'
      into found
      using public.current_company(), pieces, wanted, in_stage, owed_by, of_customer, numbered,
        before, most, reach;
    if cardinality(found) >= most then
      return query select unnest(found);
      return;
    end if;
    exit when cardinality(found) * (far / near) < most;
  end loop;
  return query execute
    'with found as materialized (
       select one.id from ' || cases || ' and grams @> $2 and strpos(searched, $3) > 0)
     select id from found order by id desc limit $9'
    using public.current_company(), pieces, wanted, in_stage, owed_by, of_customer, numbered,
      before, most;
end
$$;

revoke all on function cases_with(int[], text, text, text, text, text, uuid, int) from public;
grant execute on function cases_with(int[], text, text, text, text, text, uuid, int) to redress_app;

grant create on schema public to redress_search;
alter function cases_with(int[], text, text, text, text, text, uuid, int) owner to redress_search;
revoke create on schema public from redress_search;
