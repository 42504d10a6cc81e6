-- What a service keeps for its kit. Versions below 1 are the kit's, from 1 on they are the service's own.

-- The last sequence given out per key. Its row lock, held until commit, makes the writers of a key wait for each other.
create table outbox_sequence (
  topic    text   not null,
  key      text   not null,
  sequence bigint not null,
  primary key (topic, key)
);

-- Records to send, in the order of their ids. Headers are complete (CloudEvents, traceparent).
create table outbox (
  id            bigint generated always as identity primary key,
  topic         text        not null,
  key           text        not null,
  headers       jsonb       not null,
  payload       bytea       not null,
  created_at    timestamptz not null default clock_timestamp(),
  sent_at       timestamptz,
  parked_at     timestamptz,
  parked_reason text,
  constraint outbox_sent_or_parked check (sent_at is null or parked_at is null)
);
create index outbox_unsent on outbox (id) where sent_at is null and parked_at is null;
create index outbox_parked on outbox (topic, key) where parked_at is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Up to where a topic has been taken in: written in the transaction of the effect.
create table inbox_offset (
  topic       text        not null,
  partition   int         not null,
  next_offset bigint      not null,
  updated_at  timestamptz not null default clock_timestamp(),
  primary key (topic, partition)
);

-- Records that can never be taken in, with the reason, for an operator to replay.
create table dead_letter (
  id            uuid        primary key,
  topic         text        not null,
  partition     int         not null,
  record_offset bigint      not null,
  key           text        not null,
  type          text        not null,
  headers       jsonb       not null,
  payload       bytea       not null,
  reason        text        not null,
  received_at   timestamptz not null default clock_timestamp(),
  replayed_at   timestamptz
);
create index dead_letter_open on dead_letter (received_at) where replayed_at is null;

-- Who did what and when. What was before and after is apart, so that it can be erased alone.
create table audit (
  id           uuid        primary key,
  happened_at  timestamptz not null,
  actor        text        not null,
  action       text        not null,
  subject_type text        not null,
  subject_id   text        not null
);
create index audit_subject on audit (subject_type, subject_id, happened_at);

create table audit_details (
  audit   uuid  primary key references audit (id) on delete cascade,
  details jsonb not null
);
