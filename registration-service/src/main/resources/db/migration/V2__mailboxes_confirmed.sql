-- What a mission wishes beside its languages.
alter table mission add column second_language text;
alter table mission add column capital_zone text;
alter table mission add column pace text not null default 'AT_ONCE';
alter table mission add column calendar text not null default 'FILE';

-- Whose turn a mailbox has, and who said that it is right. All that were there before were usable, and stay so. Those that
-- are leaving come after the 20 that a mission may list.
alter table mission_mailbox add column turn text not null default 'ALWAYS';
alter table mission_mailbox add column standing text not null default 'BY_SECRETARIAT';
alter table mission_mailbox drop constraint mission_mailbox_position_check;
alter table mission_mailbox add constraint mission_mailbox_position_check check (position between 0 and 39);

-- A round that asks missions whether their mailboxes are still right.
create table verification_round (
    id       uuid        primary key,
    begun_at timestamptz not null,
    begun_by text        not null
);

-- A question to a mailbox, and when it was answered by its link.
create table question (
    id           uuid        primary key,
    mission      uuid        not null references mission,
    address      text        not null,
    round        uuid        references verification_round,
    asked_at     timestamptz not null,
    confirmed_at timestamptz
);
create index question_by_mission on question (mission, asked_at);
create index question_by_round on question (round) where round is not null;

-- Who changed what of how a mission is written to, and when; ids rise with time. The actor is a user name, or "link".
create table mission_history (
    id      uuid        primary key,
    mission uuid        not null references mission,
    at      timestamptz not null,
    actor   text        not null,
    what    text        not null,
    address text,
    was     text,
    is_now  text
);
create index mission_history_by_mission on mission_history (mission, id);
