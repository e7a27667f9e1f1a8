-- Which projections rest on all nodes because an operator wants them to.
create table paused (
    projection text        not null primary key,
    since      timestamptz not null default now()
);
