-- Who has signed in. id is a hash of the key in the cookie; sealed can be opened by that key and the installation's
-- secret only (TokenVault). Rows are deleted at sign-out and when they have run out.
create table web_session (
    id         bytea primary key,
    sealed     bytea not null,
    expires_at timestamptz not null
);

create index web_session_expires_at on web_session (expires_at);
