-- How many files one person has added of late is counted before another is taken.
create index attachments_by on attachments (company, by, at);
