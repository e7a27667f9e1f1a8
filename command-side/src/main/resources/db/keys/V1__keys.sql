-- The members' keys, each wrapped by a master key. A database of its own, with short-lived backups:
-- destroying a row here is what makes forgetting real everywhere else.
create table member_key (
    member  bigint  not null,
    version integer not null,
    master  integer not null,
    wrapped bytea   not null,
    primary key (member, version)
);

-- Keys of the installation itself, such as the one that hashes logins.
create table named_key (
    name    text    not null primary key,
    master  integer not null,
    wrapped bytea   not null
);
