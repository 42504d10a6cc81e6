-- A claim takes what has been due for longest, and of a notice everything is due at the same moment: the id is in the index,
-- so that a claim reads as many rows as it takes, however many wait.
drop index delivery_due;
create index delivery_due on delivery (urgent, due, id) where state in ('queued', 'deferred', 'in-doubt');

-- Room beside a row for its next version: a dot's mark changes no indexed column and then touches no index.
alter table delivery set (fillfactor = 70);
