-- What policies have still to do. It follows from the log: emptied, with the claim of 'policies' in
-- token_entry deleted, it is written anew.
create table agenda (
    policy   text        not null,
    about    text        not null,
    queue    text        not null,
    due_at   timestamptz,
    position bigint      not null,
    primary key (policy, about)
);

create index agenda_due on agenda (due_at, position) where due_at is not null;
create index agenda_queue on agenda (policy, queue, position);
