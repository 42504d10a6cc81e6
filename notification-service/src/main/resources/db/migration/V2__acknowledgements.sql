-- Secrets that the links in messages are authenticated with. The newest makes links, the others still check theirs.
create table link_key (
  id      int         primary key generated always as identity,
  secret  bytea       not null,
  made_at timestamptz not null
);

-- Which mailbox said that it has read what message, and when first. The name is what the reader chose to give.
create table acknowledgement (
  delivery    uuid        primary key,
  notice      uuid        not null references notice (id),
  participant uuid        not null,
  address     text        not null,
  name        text,
  at          timestamptz not null
);
create index acknowledgement_of_notice on acknowledgement (notice, participant);
create index acknowledgement_of_participant on acknowledgement (participant);
