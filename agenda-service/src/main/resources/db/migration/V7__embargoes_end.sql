-- When the end of an embargo was seen to: the draft names the document from then on, once, so that whoever takes it out of the
-- draft is not overruled. Embargoes that were over before are left as they are.
alter table document add column embargo_ended_at timestamptz;
update document set embargo_ended_at = embargo_until where embargo_until <= now();
create index document_embargo on document (embargo_until) where embargo_ended_at is null;
