-- Which rooms the programmes of a session use, read out of its draft and of what is published, so that nobody reads whole
-- programmes to learn whether a room is free. It can be emptied at any time; it is filled again when it is asked.
create table room_use (
    session_id uuid   not null references session,
    venue      text[] not null, -- the names of the house and of the room, in all languages, as they are compared
    room       text[] not null,
    day        date   not null,
    begins     time   not null,
    ends       time   not null
);
create index room_use_session on room_use (session_id);
create index room_use_day on room_use (day);
create index room_use_venue on room_use using gin (venue);

-- Of which version of the draft, and of which revision, that is.
create table room_use_read (
    session_id    uuid    primary key references session,
    draft_version integer not null,
    latest_number integer
);
