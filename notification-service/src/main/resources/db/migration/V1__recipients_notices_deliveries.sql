-- Part one: projections. They follow registration.v1 and agenda.v1, may be emptied and rebuilt, and decide nothing.
-- A row that another event speaks of before its own has come is a stub: the columns of its own event are null.
-- "followed" is how far the row's key was followed, whatever the event; "sequence" is the event that the columns tell.

create table participant (
  id           uuid   primary key,
  code         text,
  kind         text,
  names        jsonb,
  formal_names jsonb,
  order_en     int,
  sequence     bigint not null default 0,
  followed     bigint not null default 0
);
create index participant_code on participant (code);

create table mission (
  id          uuid   primary key,
  participant uuid   not null,
  station     text   not null,
  languages   text[] not null,
  sequence    bigint not null
);
create index mission_of_participant on mission (participant);

create table mailbox (
  mission  uuid not null references mission (id) on delete cascade,
  position int  not null,
  address  text not null,
  purpose  text not null check (purpose in ('all', 'agenda', 'invitations', 'copy')),
  primary key (mission, position)
);

create table session (
  id               uuid   primary key,
  process          uuid,
  announced        jsonb,
  primary_stations text[],
  copy_stations    text[],
  sequence         bigint not null default 0,
  followed         bigint not null default 0
);

create table revision (
  session      uuid        not null,
  number       int         not null,
  symbol       text        not null,
  published_at timestamptz not null,
  published    jsonb       not null,
  primary key (session, number)
);

create table invitation (
  session     uuid        not null,
  participant uuid        not null,
  issued_at   timestamptz not null,
  invited     int         not null,
  sequence    bigint      not null,
  primary key (session, participant)
);
create index invitation_of_participant on invitation (participant);

-- Part two: what was decided and done. Nothing here can be rebuilt from events, and rebuilding part one changes none of it.

-- How far a key was ever heard of. A projection that is behind this is being rebuilt, and nothing is decided from it.
create table heard (
  topic    text   not null,
  key      uuid   not null,
  sequence bigint not null,
  primary key (topic, key)
);

-- What each participant was last told of a session: nothing yet (at is null), the invitation alone (revision is null), or
-- a revision. A notice is the gap between this row and the newest revision. Settling locks the row.
create table told (
  session     uuid not null,
  participant uuid not null,
  revision    int,
  at          timestamptz,
  primary key (session, participant)
);

-- The id is the hash of the business key. noticed_at: when the revision was published, or when the first was invited.
create table notice (
  id           uuid        primary key,
  session      uuid        not null,
  kind         text        not null check (kind in ('invitation', 'programme', 'change')),
  to_revision  int,
  course       text        not null check (course in ('going', 'held', 'paused', 'cancelled')),
  reason       text,
  forgiven     int         not null default 0,
  noticed_at   timestamptz not null,
  completed_at timestamptz,
  unique nulls not distinct (session, kind, to_revision),
  check ((kind = 'invitation') = (to_revision is null))
);
create index notice_open on notice (noticed_at) where completed_at is null;

-- What a notice owes one participant. by_invitation: it was told nothing before, so its invitation tells it this too.
create table notice_participant (
  notice        uuid        not null references notice (id),
  session       uuid        not null,
  participant   uuid        not null,
  kind          text        not null,
  to_revision   int,
  from_revision int,
  by_invitation boolean     not null default false,
  state         text        not null check (state in ('waiting', 'told', 'not-reached')),
  reason        text,
  since         timestamptz not null,
  told_at       timestamptz,
  primary key (notice, participant),
  unique nulls not distinct (session, participant, kind, to_revision)
);
create index notice_participant_waiting on notice_participant (notice) where state = 'waiting';
create index notice_participant_of_participant on notice_participant (participant);

-- One message to one mailbox; the id is the hash of (notice, participant, address). noticed_at is its notice's,
-- in every key, so that the table can be partitioned by it. dated is the date that the message bears.
create table delivery (
  noticed_at       timestamptz not null,
  id               uuid        not null,
  notice           uuid        not null references notice (id),
  session          uuid        not null,
  participant      uuid        not null,
  address          text        not null,
  station          text        not null,
  is_primary       boolean     not null,
  language         text        not null,
  from_revision    int,
  to_revision      int,
  dated            timestamptz not null,
  state            text        not null default 'queued' check (state in ('queued', 'sending', 'handed-over',
                     'delivered', 'deferred', 'in-doubt', 'undeliverable', 'suppressed', 'cancelled')),
  due              timestamptz not null,
  give_up_at       timestamptz,
  attempts         int         not null default 0,
  doubts           int         not null default 0,
  possible_repeats int         not null default 0,
  lease_token      uuid,
  lease_until      timestamptz,
  dot_at           timestamptz,
  host             text,
  code             int,
  enhanced         text,
  words            text,
  settled_at       timestamptz,
  primary key (noticed_at, id),
  unique (noticed_at, notice, participant, address),
  check ((state = 'sending') = (lease_token is not null))
);
create index delivery_by_id on delivery (id);
create index delivery_due on delivery (due) where state in ('queued', 'deferred', 'in-doubt');
create index delivery_leased on delivery (lease_until) where state = 'sending';
create index delivery_of_participant on delivery (notice, participant);
create index delivery_open on delivery (session, participant)
  where state in ('queued', 'sending', 'deferred', 'in-doubt');
create index delivery_unsettled on delivery (notice) where state in ('queued', 'sending', 'deferred', 'in-doubt');

create table attempt (
  noticed_at timestamptz not null,
  delivery   uuid        not null,
  number     int         not null,
  began_at   timestamptz not null,
  ended_at   timestamptz not null,
  outcome    text        not null,
  stage      text,
  host       text,
  code       int,
  enhanced   text,
  words      text,
  primary key (noticed_at, delivery, number)
);

-- Addresses that a server said do not exist; nothing is sent to them until an operator lifts it.
create table suppression (
  address  text        primary key,
  since    timestamptz not null,
  delivery uuid        not null,
  host     text        not null,
  code     int         not null,
  enhanced text        not null,
  words    text        not null
);

-- The id that always stands for these parts: the same as Ids.hash gives.
create function hashed_id(variadic parts text[]) returns uuid language sql immutable strict parallel safe as $$
  with digest as (
    select substring(sha256(string_agg(int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8'),
                            ''::bytea order by place)) from 1 for 16) as bits
    from unnest(parts) with ordinality as given (part, place)
  )
  select encode(set_byte(set_byte(bits, 6, get_byte(bits, 6) & 15 | 128), 8, get_byte(bits, 8) & 63 | 128), 'hex')::uuid
  from digest
$$;

-- The gap between what each participant was last told and the newest revision: what it is owed, and in which notice.
-- Nobody is owed anything from a projection that is being rebuilt, nor while a message is on its way to it.
create view owed as
select t.session, t.participant, owing.kind, owing.to_revision, t.revision as from_revision, newest.number as carries,
       hashed_id(t.session::text, owing.kind, coalesce(owing.to_revision::text, '')) as notice,
       case when t.at is null then i.issued_at else newest.published_at end as since
from told t
join session s on s.id = t.session and s.announced is not null
join participant p on p.id = t.participant and p.code is not null
join invitation i on i.session = t.session and i.participant = t.participant
left join lateral (select number, published_at from revision where session = t.session order by number desc limit 1)
  newest on true
cross join lateral (
  select case when t.at is null then 'invitation' when t.revision is null then 'programme' else 'change' end as kind,
         case when t.at is not null then newest.number end as to_revision) owing
where (t.at is null or coalesce(t.revision, -1) < newest.number)
  and s.followed >= coalesce((select sequence from heard where topic = 'agenda.v1' and key = s.id), 0)
  and p.followed >= coalesce((select sequence from heard where topic = 'registration.v1' and key = p.id), 0)
  and not exists (select from delivery d where d.session = t.session and d.participant = t.participant
                  and d.state = 'sending');

-- Notices that have come to their end: everybody concerned has a row, nobody waits, nothing is left to send.
create view finished as
select n.id as notice
from notice n
where exists (select from notice_participant np where np.notice = n.id)
  and not exists (select from notice_participant np where np.notice = n.id and np.state = 'waiting')
  and not exists (select from delivery d where d.notice = n.id
                  and d.state in ('queued', 'sending', 'deferred', 'in-doubt'))
  and case n.kind
    when 'invitation' then
      (select count(*) from notice_participant np where np.notice = n.id)
        >= (select max(invited) from invitation i where i.session = n.session)
    else n.to_revision < (select max(number) from revision r where r.session = n.session) or not exists (
      select from told t
      where t.session = n.session and t.at is not null and (t.revision is null) = (n.kind = 'programme')
        and coalesce(t.revision, -1) < n.to_revision
        and not exists (select from notice_participant np where np.notice = n.id and np.participant = t.participant))
    end;
