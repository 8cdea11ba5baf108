-- What begins when a complaint is forwarded, and the errands of a draft.

call part_table('analysis_forms', 'row_count int not null');

call part_table('errands', 'kind text not null, owner text not null, open boolean not null');

call part_table('investigations', 'department text, liability text');

call part_table('goods_requests', 'kind text not null, moved_at timestamptz, owes_signature boolean not null');
create index goods_requests_moved on goods_requests (company, moved_at) where moved_at is not null;
create index goods_requests_owing on goods_requests (company, moved_at) where owes_signature;
