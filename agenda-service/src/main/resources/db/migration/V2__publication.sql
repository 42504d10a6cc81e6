-- What a publication is called is data, since a corrigendum is not counted with the revisions. Rows from before have no
-- symbol of their own (they are never changed): theirs follows from the number.
alter table revision
    add column symbol_revision    integer check (symbol_revision >= 0),
    add column symbol_corrigendum integer not null default 0 check (symbol_corrigendum >= 0),
    add column draft_version      integer check (draft_version > 0);
create unique index revision_symbol on revision (session_id, coalesce(symbol_revision, number), symbol_corrigendum);

alter table session
    add column latest_symbol_revision    integer,
    add column latest_symbol_corrigendum integer not null default 0,
    add column approval_required         boolean not null default false;

-- The exact bytes that were signed of a revision, once for the public and once for participants.
create table revision_seal (
    revision  uuid  not null references revision,
    readers   text  not null check (readers in ('PUBLIC', 'PARTICIPANTS')),
    document  bytea not null,
    key_id    text  not null,
    signature text  not null,
    primary key (revision, readers)
);

-- What somebody asked to have published: of which draft, when, and what became of it.
create table publication (
    id            uuid primary key,
    session_id    uuid        not null,
    draft_version integer     not null,
    name          text        check (name in ('REVISION', 'CORRIGENDUM')),
    state         text        not null check (state in
                      ('PENDING_APPROVAL', 'SCHEDULED', 'HELD', 'WITHDRAWN', 'PUBLISHED', 'FAILED')),
    due           timestamptz,
    to_be_held    boolean     not null,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    approved_by   text,
    approved_at   timestamptz,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    reason        text,
    revision_number integer,
    symbol          text,
    foreign key (session_id, draft_version) references draft (session_id, version),
    foreign key (session_id, revision_number) references revision (session_id, number),
    check (num_nulls(approved_by, approved_at) in (0, 2)),
    check (approved_by <> requested_by),
    check ((state = 'PUBLISHED') = (revision_number is not null)),
    check (num_nulls(revision_number, symbol) in (0, 2)),
    check (state <> 'SCHEDULED' or due is not null),
    check (state <> 'FAILED' or reason is not null)
);
create index publication_of_session on publication (session_id, requested_at);
create index publication_due on publication (due) where state = 'SCHEDULED';
-- One at a time: whoever wants another one withdraws the first.
create unique index publication_open on publication (session_id)
    where state in ('PENDING_APPROVAL', 'SCHEDULED', 'HELD');
