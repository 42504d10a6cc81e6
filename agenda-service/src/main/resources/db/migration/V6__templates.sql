-- Programmes that a secretariat saved from sessions, to begin others with: all days counted from the same first day.
create table template (
    id        uuid primary key,
    process_id uuid       not null references process,
    programme jsonb       not null,
    saved_by  text        not null,
    saved_at  timestamptz not null
);
create index template_process on template (process_id);
