-- How many files one person has added of late is counted before another is taken.
create index attachments_by on attachments (company, by, at);

-- Sessions that were opened by the word of an identity provider, so that its word ends them. A
-- provider names no company, so they belong to the reserved company "operator".
create table provided_sessions (
  company text not null,
  of_company text not null,
  session uuid not null,
  issuer text not null,
  subject text not null,
  provider_session text,
  until timestamptz not null,
  primary key (company, of_company, session)
);
create index provided_sessions_of on provided_sessions (company, issuer, subject);
create index provided_sessions_named on provided_sessions (company, issuer, provider_session);
create index provided_sessions_over on provided_sessions (company, until);
call belongs_to_company('provided_sessions');
grant select, insert, delete on provided_sessions to redress_app;

-- What a provider has said about the end of sessions: each word is heard once.
create table logout_words (
  company text not null,
  issuer text not null,
  word text not null,
  until timestamptz not null,
  primary key (company, issuer, word)
);
create index logout_words_over on logout_words (company, until);
call belongs_to_company('logout_words');
grant select, insert, delete on logout_words to redress_app;
