-- A destroyed key's row stays, without the key: so no second one can ever be made. 'erased' says
-- that the table was written anew since, so that the bytes are in none of its files any more.
alter table member_key alter column wrapped drop not null;
alter table member_key add column destroyed_at timestamptz;
alter table member_key add column erased boolean not null default true;
create index member_key_unerased on member_key (member) where not erased;
