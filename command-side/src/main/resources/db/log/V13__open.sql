-- How many reports and invitations a member has open is asked of the log itself.
create index event_reporter on event ((payload ->> 'reporter')) where event_type = 'report.made';
create index event_inviter on event ((payload ->> 'inviter')) where event_type = 'invitation.made';
