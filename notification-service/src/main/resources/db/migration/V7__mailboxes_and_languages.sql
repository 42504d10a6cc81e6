-- What a mission wishes, and what is known of its mailboxes. What is not said goes as it always went.
alter table mission add column second_language text;
alter table mission add column capital_zone text;
alter table mission add column pace text not null default 'at-once' check (pace in ('at-once', 'daily'));
alter table mission add column calendar text not null default 'file' check (calendar in ('file', 'invitations'));
alter table mailbox add column turn text not null default 'always' check (turn in ('always', 'fallback'));
alter table mailbox add column standing text not null default 'by-secretariat'
  check (standing in ('unconfirmed', 'confirmed', 'by-secretariat', 'leaving'));

-- What stands below the first language in this message, and by whose clock it gives times beside the venue's: null for none,
-- and for the station's; and whether it is an invitation to the calendar, where it is about one meeting.
alter table delivery add column second_language text;
alter table delivery add column zone text;
alter table delivery add column calendar text not null default 'file';

-- The mailboxes of the missions that a session addresses. Nothing goes to one that is not confirmed.
create or replace view addressed as
select s.id as session, m.participant, b.address, b.purpose, b.position, m.station, m.languages,
       m.station = any (s.primary_stations) as is_primary,
       m.id as mission, b.turn, m.second_language, m.capital_zone, m.pace,
       m.calendar
from session s
join mission m on m.station = any (s.primary_stations || s.copy_stations)
join mailbox b on b.mission = m.id and b.standing <> 'unconfirmed';

-- What stands below a first language: the wish, where we write it and it is another one.
create function below(wanted text, first text, written text[]) returns text language sql immutable parallel safe as $$
  select split_part(wanted, '-', 1)
  where split_part(wanted, '-', 1) = any (written) and split_part(wanted, '-', 1) <> first
$$;

-- The next time at which clocks in the zone show that time of day. What is not said is the zone of the station.
create function next_time(now timestamptz, capital_zone text, station text, at time) returns timestamptz
  language sql stable parallel safe as $$
  select min(moment) from (
    select ((now at time zone zone)::date + days + at) at time zone zone as moment
    from (select coalesce(capital_zone, case station when 'geneva' then 'Europe/Zurich' when 'vienna' then 'Europe/Vienna'
                                          else 'America/New_York' end) as zone) z, generate_series(0, 1) as days) m
  where moment > now
$$;

-- What one mailbox is told about itself: that it is asked to confirm, is in use, or was taken off the list. The id is that of
-- the event, so each goes out once; an answer to a question is confirmed_at.
create table mailbox_letter (
  id           uuid        primary key,
  what         text        not null check (what in ('confirmation-asked', 'verification-asked', 'in-use', 'removed')),
  participant  uuid        not null,
  mission      uuid        not null,
  station      text        not null,
  address      text        not null,
  languages    text[]      not null,
  at           timestamptz not null,
  confirmed_at timestamptz,
  state        text        not null default 'queued' check (state in ('queued', 'sent', 'refused', 'given-up')),
  due          timestamptz not null,
  attempts     int         not null default 0,
  leased_until timestamptz,
  host         text,
  words        text,
  settled_at   timestamptz
);
create index mailbox_letter_due on mailbox_letter (due) where state = 'queued';
create index mailbox_letter_of_participant on mailbox_letter (participant, address);
