-- The first event of a store that the outbox still has, written when a partition is dropped; a store without a row has all from the
-- first on. So a missing beginning is told apart from one that was archived.
create table eventing.retained_stream (
  tenant_id uuid   primary key,
  first_seq bigint not null
);

-- No grants: dropping is the operator's, who enters as the migrator.
alter table eventing.retained_stream enable row level security;
alter table eventing.retained_stream force row level security;
create policy migrator on eventing.retained_stream to current_user using (true);
