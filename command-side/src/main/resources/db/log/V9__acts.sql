-- What was done to keep order, in a community or (0000000000000) in the network, is asked of the log itself.
create index event_act on event (
    (coalesce(payload ->> 'community', payload ->> 'place', '0000000000000')), position)
    where event_type in ('post.removed', 'post.restored', 'membership.removed', 'membership.banned',
    'membership.ban-lifted', 'membership.warned', 'membership.silenced', 'membership.silence-lifted',
    'membership.declined', 'membership.role-given', 'report.settled', 'member.suspended',
    'member.reinstated', 'member.declined', 'community.door-set', 'community.capacity-set',
    'community.opening-set', 'community.opened', 'community.described', 'community.founder-named',
    'community.founder-resigned', 'network.prepared', 'network.door-set', 'network.capacity-set',
    'network.opening-set', 'network.opened')
    or (event_type = 'membership.joined' and metadata ->> 'actor' <> payload ->> 'member')
    or (event_type = 'invitation.revoked'
        and coalesce(payload ->> 'by', '') <> coalesce(payload ->> 'inviter', ''));
