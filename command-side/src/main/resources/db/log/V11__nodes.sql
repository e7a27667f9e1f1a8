-- The nodes that follow the log for Redis, and share its buckets among themselves: one row each, touched every second.
create table node (
    id      uuid        not null primary key,
    seen_at timestamptz not null
);
