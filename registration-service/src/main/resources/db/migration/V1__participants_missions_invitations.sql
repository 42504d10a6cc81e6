-- Participants: who can be invited. Never deleted; the code is the name by which mandates mean them.
create table participant (
    id             uuid    primary key,
    code           text    not null unique check (code = upper(code)),
    iso2           text    unique,
    m49            text    unique,
    kind           text    not null,
    order_en       integer,
    regional_group text,
    names          jsonb   not null,
    formal_names   jsonb   not null
);

-- Missions: how a participant is written to at a duty station. Rows are written under a lock on the participant.
create table mission (
    id          uuid    primary key,
    participant uuid    not null references participant,
    station     text    not null,
    languages   text[]  not null check (cardinality(languages) between 1 and 6),
    version     bigint  not null,
    unique (participant, station)
);

create table mission_mailbox (
    mission  uuid    not null references mission,
    position integer not null check (position between 0 and 19),
    address  text    not null check (octet_length(address) <= 254),
    purpose  text    not null,
    primary key (mission, position)
);

-- Sessions: a projection of agenda.v1, guarded by the event's sequence.
create table session (
    id       uuid   primary key,
    process  uuid   not null,
    title    jsonb  not null,
    sequence bigint not null
);

-- Invitations: one for each participant and session, for ever.
create table invitation (
    id           uuid        primary key,
    session      uuid        not null,
    participant  uuid        not null references participant,
    issued_at    timestamptz not null,
    state        text        not null,
    state_since  timestamptz not null,
    state_reason text,
    unique (session, participant)
);
create index invitation_by_participant on invitation (participant);

-- What was last heard of each notice to each participant: a projection of delivery.v1, guarded by the event's sequence.
-- No foreign keys: a word about an invitation that is not (or no longer) known waits here for it.
create table reach (
    session     uuid        not null,
    participant uuid        not null,
    notice      uuid        not null,
    kind        text        not null,
    told        boolean     not null,
    since       timestamptz not null,
    reason      text,
    sequence    bigint      not null,
    primary key (session, participant, notice)
);
