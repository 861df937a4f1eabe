-- What lets a person back in who has forgotten the password: one link at a time, kept as a digest. See docs/adr/0015.
create table luminous.password_reset (
  person_id text primary key,
  token_sha_256 text not null unique,
  expires_at timestamptz not null
);

-- When a key was last used, to the minute. Apart from the key, so that using one is not a change to it.
create table luminous.api_key_use (
  key_id text primary key,
  used_at timestamptz not null
);

-- How much of its share each caller has used. Not worth a disk write: after a crash everybody begins anew.
create unlogged table luminous.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
