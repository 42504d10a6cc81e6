-- How much of a revision matters to somebody who has to be there: the weight of its weightiest change. What is not known is urgent.
alter table revision add column weight text not null default 'urgent' check (weight in ('urgent', 'normal', 'silent'));

-- Urgent messages go first, however many others wait.
alter table delivery add column urgent boolean not null default true;
drop index delivery_due;
create index delivery_due on delivery (urgent, due) where state in ('queued', 'deferred', 'in-doubt');

-- As in V1, and: who knows a programme is owed nothing for wording alone, which is listed in the next notice. urgent says
-- whether anything since what was last told is; loud_since is when the first thing was published that is worth a message.
create or replace view owed as
select t.session, t.participant, owing.kind, owing.to_revision, t.revision as from_revision, newest.number as carries,
       hashed_id(t.session::text, owing.kind, coalesce(owing.to_revision::text, '')) as notice,
       case when t.at is null then i.issued_at else newest.published_at end as since,
       owing.kind <> 'change' or gap.urgent as urgent, gap.loud_since
from told t
join session s on s.id = t.session and s.announced is not null
join participant p on p.id = t.participant and p.code is not null
join invitation i on i.session = t.session and i.participant = t.participant
left join lateral (select number, published_at from revision where session = t.session order by number desc limit 1)
  newest on true
cross join lateral (
  select case when t.at is null then 'invitation' when t.revision is null then 'programme' else 'change' end as kind,
         case when t.at is not null then newest.number end as to_revision) owing
cross join lateral (
  select coalesce(bool_or(weight = 'urgent'), false) as urgent, min(published_at) as loud_since
  from revision where session = t.session and number > coalesce(t.revision, -1) and weight <> 'silent') gap
where (t.at is null or coalesce(t.revision, -1) < newest.number and (t.revision is null or gap.loud_since is not null))
  and s.followed >= coalesce((select sequence from heard where topic = 'agenda.v1' and key = s.id), 0)
  and p.followed >= coalesce((select sequence from heard where topic = 'registration.v1' and key = p.id), 0)
  and not exists (select from delivery d where d.session = t.session and d.participant = t.participant
                  and d.state = 'sending');

-- As in V1, but who is behind by wording alone is not waited for.
create or replace view finished as
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
        and (t.revision is null or exists (select from revision r where r.session = t.session
             and r.number > t.revision and r.number <= n.to_revision and r.weight <> 'silent'))
        and not exists (select from notice_participant np where np.notice = n.id and np.participant = t.participant))
    end;

-- The first language of the wanted ones that we write, as "fr-CH" is French; else English.
create function spoken(wanted text[], written text[]) returns text language sql immutable parallel safe as $$
  select coalesce((select split_part(w.language, '-', 1) from unnest(wanted) with ordinality as w (language, place)
                   where split_part(w.language, '-', 1) = any (written) order by place limit 1), 'en')
$$;

-- Whether a mailbox with that purpose is for a notice of that kind.
create function serves(purpose text, kind text) returns boolean language sql immutable parallel safe as $$
  select purpose in ('all', 'copy', case kind when 'invitation' then 'invitations' else 'agenda' end)
$$;

-- The mailboxes of the missions that a session addresses.
create view addressed as
select s.id as session, m.participant, b.address, b.purpose, b.position, m.station, m.languages,
       m.station = any (s.primary_stations) as is_primary
from session s
join mission m on m.station = any (s.primary_stations || s.copy_stations)
join mailbox b on b.mission = m.id;
