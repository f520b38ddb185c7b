-- Everything is read by what it is about, and an id is unique by how it is made: one index does for both.
alter table platform.audit_log drop constraint audit_log_pkey;
drop index platform.audit_log_entity;
alter table platform.audit_log add primary key (tenant_id, entity, entity_id, id);
