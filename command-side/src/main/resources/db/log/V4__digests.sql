-- Of a long stream, the few events that lead to the same state as all of them up to a sequence.
create table digest (
    aggregate_id text     not null primary key,
    sequence     bigint   not null,
    sequences    bigint[] not null
);
