-- What is taken of people's pay comes from notices, from the assessments of weeks, and from
-- objections that were upheld, which take some of it back.
alter table deductions drop constraint deductions_company_notice_fkey;
alter table deductions rename column notice to source;
alter table deductions add column origin text not null default 'NOTICE';
alter table deductions alter column origin drop default;
alter table deductions drop constraint deductions_pkey;
alter table deductions add primary key (company, source, username, month);
