-- An agenda's item may carry a paper although it has no case: a status that another body has sent.
alter table case_attachment alter column case_number drop not null;
alter table case_attachment add column item_id bigint;
alter table case_attachment add constraint case_attachment_owner
    check (case_number is not null and item_id is null or case_number is null and item_id is not null);
create index case_attachment_item on case_attachment (item_id);
