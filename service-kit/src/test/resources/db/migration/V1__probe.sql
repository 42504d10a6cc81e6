-- What the small service of these tests keeps: a projection by sequence and a reaction by a unique business key.
create table seen (
  session  uuid   primary key,
  symbol   text   not null,
  sequence bigint not null
);
create table reacted (
  id       uuid        primary key,
  symbol   text        not null,
  at       timestamptz not null default clock_timestamp()
);
create table effect (
  id       bigint generated always as identity primary key,
  event    uuid   not null,
  session  uuid   not null,
  sequence bigint not null,
  replay   boolean not null
);
create table owned (
  session uuid primary key,
  number  int  not null
);
