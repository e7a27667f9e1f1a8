-- What a member wrote is asked of the log itself when they take it along.
create index event_author on event ((payload ->> 'author'))
    where event_type in ('post.published', 'post.replied', 'post.imported');
