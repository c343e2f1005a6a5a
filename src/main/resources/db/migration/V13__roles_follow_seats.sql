-- identity -----------------------------------------------------------------------------------------------------------

-- The party that the seat stands for, where several hold seats of the same kind: the role ends with that appointment.
alter table identity_membership add column party varchar(40);
