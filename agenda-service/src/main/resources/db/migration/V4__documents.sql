-- Files that were uploaded, each once, whoever refers to it.
create table content (
    sha256  text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint      not null check (size > 0),
    kind    text        not null check (kind in ('PDF', 'DOCX', 'ODT')),
    store   text        not null check (store in ('database', 's3')),
    kept_at timestamptz not null
);

create table content_chunk (
    sha256 text    not null references content on delete cascade,
    number integer not null check (number >= 0),
    bytes  bytea   not null,
    primary key (sha256, number)
);
alter table content_chunk alter column bytes set storage external; -- these formats are compressed already

-- What is filed for a session, one of its meetings or one of its items (their ids are those of the programme).
create table document (
    id            uuid        primary key,
    session_id    uuid        not null references session,
    symbol        text,
    kind          text        not null,
    title         jsonb       not null,
    visibility    text        not null check (visibility in ('PUBLIC', 'PARTICIPANTS', 'INTERNAL')),
    embargo_until timestamptz,
    meeting_id    uuid,
    item_id       uuid,
    edit          integer     not null check (edit > 0),
    filed_by      text        not null,
    filed_at      timestamptz not null,
    check (num_nonnulls(meeting_id, item_id) <= 1)
);
create unique index document_symbol on document (session_id, symbol) where symbol is not null;
create index document_session on document (session_id, filed_at);

create table document_version (
    document_id uuid        not null references document on delete cascade,
    number      integer     not null check (number > 0),
    issued_at   timestamptz,
    issued_by   text,
    primary key (document_id, number),
    check (num_nulls(issued_at, issued_by) in (0, 2))
);

create table document_file (
    document_id uuid        not null,
    number      integer     not null,
    language    text        not null,
    sha256      text        not null references content,
    name        text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    primary key (document_id, number, language),
    foreign key (document_id, number) references document_version on delete cascade
);
create index document_file_content on document_file (sha256);

-- What was issued stays as it was issued: programmes that were published name it. A language may be added.
create function refuse_change_of_issued_version() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null then
        raise exception 'an issued version of a document is never changed or deleted' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger issued_version_is_immutable
    before update or delete on document_version
    for each row execute function refuse_change_of_issued_version();

create function refuse_change_of_issued_file() returns trigger language plpgsql as $$
begin
    if exists (select from document_version
                where document_id = old.document_id and number = old.number and issued_at is not null) then
        raise exception 'a file of an issued version is never changed or deleted' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger issued_file_is_immutable
    before update or delete on document_file
    for each row execute function refuse_change_of_issued_file();
