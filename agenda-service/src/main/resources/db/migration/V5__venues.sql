-- The houses and rooms to choose from. A programme keeps the names as text, so that a revision says everything by itself.
create table venue (
    id   uuid    primary key,
    name jsonb   not null,
    city jsonb   not null,
    zone text    not null,
    edit integer not null check (edit > 0)
);

create table room (
    id          uuid    primary key,
    venue_id    uuid    not null references venue,
    name        jsonb   not null,
    capacity    integer check (capacity > 0),
    access      jsonb,
    booths      integer check (booths >= 0),
    closed_from date,
    edit        integer not null check (edit > 0)
);
create index room_venue on room (venue_id);

create table room_overflow (
    room_id     uuid    not null references room on delete cascade,
    place       integer not null check (place >= 0),
    overflow_id uuid    not null references room on delete cascade,
    primary key (room_id, overflow_id),
    check (room_id <> overflow_id)
);
create index room_overflow_of on room_overflow (overflow_id);
