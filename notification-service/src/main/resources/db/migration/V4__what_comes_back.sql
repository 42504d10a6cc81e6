-- How far the mailbox of return paths was read, by its server's own numbers (RFC 9051, 2.3.1.1).
create table bounce_mailbox (
  mailbox      text   primary key,
  uid_validity bigint not null,
  last_uid     bigint not null
);

-- Every message of it that was handled: what it was, which delivery it was about, and what came of it. The digest of its first
-- part says that it was handled where the server numbers its messages anew. content is kept only while somebody needs it.
create table returned_message (
  id          uuid        primary key,
  uid_validity bigint      not null,
  digest      text        not null,
  received_at timestamptz not null,
  kind        text        not null check (kind in ('hard', 'soft', 'refused', 'delayed', 'delivered', 'auto-reply', 'reply',
                'unknown', 'unreadable')),
  outcome     text        not null check (outcome in ('applied', 'noted', 'waiting', 'ignored', 'set-aside', 'to-forward',
                'forwarded', 'seen')),
  why         text,
  delivery    uuid,
  address     text,
  sender      text        not null,
  subject     text        not null,
  host        text        not null default '',
  code        int         not null default 0,
  enhanced    text        not null default '',
  words       text        not null default '',
  counts      boolean     not null default false,
  content     text
);
create index returned_message_digest on returned_message (digest);
create index returned_message_open on returned_message (received_at) where outcome in ('waiting', 'to-forward', 'set-aside');
create index returned_message_soft on returned_message (address, received_at) where counts;
create index returned_message_of_delivery on returned_message (delivery);

-- Who was told by telephone what no mailbox of theirs took.
create table told_by_telephone (
  id          uuid        primary key,
  notice      uuid        not null references notice (id),
  participant uuid        not null,
  by          text        not null,
  spoke_to    text        not null,
  note        text,
  at          timestamptz not null,
  recorded_at timestamptz not null
);
create index told_by_telephone_of_notice on told_by_telephone (notice, participant);
create index told_by_telephone_of_participant on told_by_telephone (participant);
