-- Which of our relays a message went over last, and each attempt.
alter table delivery add column relay text;
alter table attempt add column relay text;

-- What is not sent until a person resumes it. name: the process, the session or the relay; empty for all sending.
create table hold (
  scope   text        not null check (scope in ('all', 'process', 'session', 'relay')),
  name    text        not null,
  reason  text        not null,
  since   timestamptz not null,
  held_by text        not null,
  primary key (scope, name)
);

-- Where this database lives. A copy that is put back somewhere brings the mark of its old place along.
create table home (
  single       boolean     primary key default true check (single),
  cluster      text        not null,
  database_oid bigint      not null,
  table_oid    bigint      not null,
  timeline     text        not null,
  seen_at      timestamptz not null
);

-- How fast may be sent over a relay or to a domain: a bucket of tokens, filled by the clock of the database. What has to wait is
-- given times up to spread_until. refusals: how often in a row the domain said "later" to another recipient than the one before; not_before: until when it is left alone.
create table pace (
  kind         text             not null check (kind in ('relay', 'domain')),
  name         text             not null,
  tokens       double precision not null,
  filled_at    timestamptz      not null,
  spread_until timestamptz,
  refusals     int              not null default 0,
  not_before   timestamptz,
  recipient    text,
  words        text,
  primary key (kind, name)
) with (fillfactor = 50);

-- Until when a revision is worth a message of its own; null where what it changes was over when it was published.
alter table revision add column worth_until timestamptz;
create index revision_worth_until on revision (worth_until) where worth_until is not null;
