-- The log of events: the truth from which everything else can be built anew.
create table event (
    -- Counted on from the last one under the append lock: commit order is position order, without gaps.
    position       bigint      not null primary key,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    aggregate_type text        not null,
    event_id       text        not null,
    event_type     text        not null,
    revision       text,
    stored_at      timestamptz not null,
    payload        json        not null,
    metadata       json        not null,
    unique (aggregate_id, sequence)
);


create table snapshot (
    aggregate_id   text        not null primary key,
    sequence       bigint      not null,
    aggregate_type text        not null,
    event_id       text        not null,
    event_type     text        not null,
    revision       text,
    stored_at      timestamptz not null,
    payload        json        not null,
    metadata       json        not null
);

-- Who reads which segment of which projection (Axon's token store).
create table token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);
