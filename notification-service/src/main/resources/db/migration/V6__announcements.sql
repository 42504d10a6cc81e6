-- What the organizers write by hand. Once it is sent, its id is that of its notice; until then it is a draft.
create table announcement (
  id         uuid        primary key,
  session    uuid        not null,
  subject    jsonb       not null,
  text       jsonb       not null,
  written_by text        not null,
  written_at timestamptz not null,
  key        text,
  sent_by    text,
  sent_at    timestamptz,
  unique (written_by, key)
);
create index announcement_of_session on announcement (session);

create table announcement_file (
  announcement uuid  not null references announcement (id) on delete cascade,
  position     int   not null,
  name         text  not null,
  type         text  not null,
  content      bytea not null,
  primary key (announcement, position)
);

-- An announcement tells of no revision, and a session may have many. Every other notice stays the only one for its gap.
alter table notice
  drop constraint notice_kind_check,
  drop constraint notice_check,
  drop constraint notice_session_kind_to_revision_key,
  add constraint notice_kind_check check (kind in ('invitation', 'programme', 'change', 'announcement')),
  add constraint notice_check check ((kind in ('invitation', 'announcement')) = (to_revision is null));
create unique index notice_of_gap on notice (session, kind, to_revision) nulls not distinct where kind <> 'announcement';

alter table notice_participant drop constraint notice_participant_session_participant_kind_to_revision_key;
create unique index notice_participant_of_gap on notice_participant (session, participant, kind, to_revision)
  nulls not distinct where kind <> 'announcement';
