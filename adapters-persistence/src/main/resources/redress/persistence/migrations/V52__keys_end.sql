-- A key with which sessions are signed is taken away when somebody else may know it.
grant delete on signing_keys to redress_app;
