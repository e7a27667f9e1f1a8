-- Axon may store events that no aggregate brought about: such have no type of aggregate.
alter table event alter column aggregate_type drop not null;
