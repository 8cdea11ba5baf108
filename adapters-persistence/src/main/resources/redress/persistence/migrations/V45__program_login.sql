-- The password of the user as which the program works. That user can become redress_app and nothing
-- else; the role redress_app does not see this table.
create table program_login (
  one boolean primary key default true check (one),
  secret text not null
);
revoke all on program_login from public;
