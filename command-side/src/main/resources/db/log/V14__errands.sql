-- What operators had all nodes do on what each keeps of a projection for itself; the last thousand.
create table errand (
    number     bigint      not null primary key,
    projection text        not null,
    task       text        not null,
    entity     text,
    given_at   timestamptz not null default now()
);
