-- Under row-level security an index is searched only by operators that are known not to tell
-- what rows contain. Neither of these two does; where we may say so, searches for text use their
-- indexes. Elsewhere they read the rows of the company.
do $$
begin
  if (select rolsuper from pg_roles where rolname = current_user) then
    alter function pg_catalog.textlike(text, text) leakproof;
    alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  end if;
end
$$;
