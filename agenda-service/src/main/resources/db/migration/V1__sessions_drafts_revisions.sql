-- What is convened: processes and their sessions. The session's row is what every writer of it locks.
create table process (
    id              uuid primary key,
    title           jsonb       not null,
    co_facilitators jsonb       not null,
    created_by      text        not null,
    created_at      timestamptz not null
);

create table session (
    id                  uuid primary key,
    process_id          uuid        not null references process,
    slug                text        not null unique,
    addressing          jsonb       not null,
    outline             jsonb       not null,
    announced           jsonb       not null,
    draft_version       integer     not null check (draft_version > 0),
    latest_number       integer,
    latest_status       text,
    latest_published_at timestamptz,
    latest_hash         text,
    created_by          text        not null,
    created_at          timestamptz not null,
    check (num_nulls(latest_number, latest_status, latest_published_at, latest_hash) in (0, 4))
);
create index session_process on session (process_id);

-- Every version of every draft, so that whoever edited a stale one can be told what moved.
create table draft (
    session_id uuid        not null references session,
    version    integer     not null check (version > 0),
    programme  jsonb       not null,
    edited_by  text        not null,
    edited_at  timestamptz not null,
    primary key (session_id, version)
);

create table revision (
    id           uuid primary key,
    session_id   uuid        not null references session,
    number       integer     not null check (number >= 0),
    programme    jsonb       not null,
    status       text        not null,
    published_by text        not null,
    published_at timestamptz not null,
    content_hash text        not null,
    changes_for_public       integer not null,
    changes_for_participants integer not null,
    changes_for_internal     integer not null,
    unique (session_id, number)
);

-- What was published stays as it was published, whoever asks.
create function refuse_change_of_revision() returns trigger language plpgsql as $$
begin
    raise exception 'a published revision is never changed or deleted' using errcode = 'restrict_violation';
end
$$;

create trigger revision_is_immutable
    before update or delete on revision
    for each row execute function refuse_change_of_revision();
create trigger revisions_are_not_truncated
    before truncate on revision
    for each statement execute function refuse_change_of_revision();
