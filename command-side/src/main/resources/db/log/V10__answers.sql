-- To which gatherings a member said something is asked of the log itself when they leave the community.
create index event_answer on event ((payload ->> 'member'))
    where event_type in ('answer.given', 'answer.waited');
