-- What was answered to a command that came under an idempotency key: claimed in the commit of its
-- events, kept for 24 hours. Keys and bodies stand here as keyed hashes only.
create table idempotency (
    key         text        not null primary key,
    fingerprint text        not null,
    about       text        not null,
    position    bigint      not null,
    changed     boolean     not null,
    decided_at  timestamptz not null,
    claimed_at  timestamptz not null default now()
);

create index idempotency_by_age on idempotency (claimed_at);
