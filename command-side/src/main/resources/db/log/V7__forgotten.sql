-- Who is to be forgotten, and which communities somebody founded, are asked of the log itself.
create index event_forgotten on event (position) where event_type = 'member.forgotten';
create index event_founder on event (coalesce(payload ->> 'founder', payload ->> 'member'))
    where event_type in ('community.founded', 'community.founder-named');
