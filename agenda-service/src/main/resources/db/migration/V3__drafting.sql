-- A version of a draft says how it came from the one before. Its typed changes are kept, and the whole programme only now and
-- then, so that a small edit of a large programme is a small row. Rows from before have the programme and nothing else.
alter table draft alter column programme drop not null;
alter table draft
    add column changes      jsonb,
    add column commands     jsonb,
    add column made_against integer check (made_against > 0),
    add column reverts      integer check (reverts > 0),
    add column proposal     uuid,
    add check (programme is not null or changes is not null);
create index draft_whole on draft (session_id, version) where programme is not null;
create index draft_reverts on draft (session_id, reverts) where reverts is not null;

-- What a co-facilitator would change, until the secretariat says yes or no.
create table draft_proposal (
    id           uuid primary key,
    session_id   uuid        not null references session,
    made_against integer     not null check (made_against > 0),
    commands     jsonb       not null,
    remark       text,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    state        text        not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    version      integer,
    check ((state = 'open') = (decided_by is null and decided_at is null)),
    check ((state = 'accepted') = (version is not null)),
    check ((state = 'declined') = (reason is not null))
);
create index draft_proposal_session on draft_proposal (session_id, id);
alter table draft add foreign key (proposal) references draft_proposal;

-- What was answered under a key of the client's, so that a repeat is answered the same and changes nothing.
create table draft_answer (
    session_id  uuid        not null references session,
    caller      text        not null,
    key         text        not null,
    request     text        not null,
    answer      jsonb       not null,
    answered_at timestamptz not null,
    primary key (session_id, caller, key)
);
