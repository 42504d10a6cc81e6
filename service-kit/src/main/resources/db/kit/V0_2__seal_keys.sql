-- The public keys of every signature that this service has made, for ever. The private key is here only where nobody
-- supplied one and the service made one for itself; of those there is at most one.
create table seal_key (
  id          text        primary key,
  public_key  bytea       not null,
  private_key bytea,
  not_before  timestamptz not null,
  not_after   timestamptz,
  constraint seal_key_in_use check (private_key is null or not_after is null)
);
create unique index seal_key_of_its_own on seal_key ((true)) where private_key is not null;
