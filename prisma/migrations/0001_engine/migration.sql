-- The embedded workflow engine: events, runs, their steps, and the queue of what is due next.
create schema engine;

-- A worker's number in `dispatch.owner` and in its advisory lock. A sequence, so that a number never comes back.
create sequence engine.worker as integer;

create table engine.function (
  id text primary key,
  app_id text not null,
  event_names text[] not null,
  definition json not null,
  synced_at timestamptz not null default now()
);

-- Sent twice under one id, an event starts its runs once. `json`, not `jsonb`: jsonb refuses \u0000 in strings.
create table engine.event (
  id text primary key,
  position bigint generated always as identity,
  name text not null,
  body json not null,
  -- False while no worker has ever said which functions there are: the first one to start routes them.
  is_routed boolean not null,
  received_at timestamptz not null default now()
);
create index event_received_at on engine.event (received_at);
create index event_unrouted on engine.event (position) where not is_routed;

create table engine.run (
  id uuid primary key,
  function_id text not null,
  status text not null default 'running' check (status in ('running', 'completed', 'failed', 'cancelled')),
  event json not null,
  -- Step ids in the order in which they were completed, and those asked for but not completed yet.
  stack text[] not null default '{}',
  pending text[] not null default '{}',
  state_bytes integer not null default 0,
  max_attempts integer not null,
  -- At most limit_counts[n] calls may run at once among the runs that share limit_keys[n].
  limit_keys text[] not null default '{}',
  limit_counts integer[] not null default '{}',
  priority_seconds integer not null default 0,
  idempotency_key text,
  parent_run_id uuid,
  parent_step_id text,
  output json,
  error json,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index run_idempotency on engine.run (function_id, idempotency_key);
create index run_ended_at on engine.run (ended_at);

create table engine.step (
  run_id uuid not null references engine.run on delete cascade,
  id text not null,
  memo json not null,
  completed_at timestamptz not null default now(),
  primary key (run_id, id)
);

-- Runs that wait for an event: to go on (step_id), or to be cancelled by it (no step_id).
create table engine.wait (
  id bigint generated always as identity primary key,
  run_id uuid not null references engine.run on delete cascade,
  step_id text,
  event_name text not null,
  expression text,
  expires_at timestamptz
);
create index wait_event_name on engine.wait (event_name);
create index wait_run_id on engine.wait (run_id);

-- `call`: call the function (a step of it, if step_id is set). `timer`: complete step_id with `memo`. `cron`: start a run.
create table engine.dispatch (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null check (kind in ('call', 'timer', 'cron')),
  function_id text not null,
  run_id uuid references engine.run on delete cascade,
  step_id text,
  memo json,
  attempt integer not null default 0,
  priority_seconds integer not null default 0,
  run_at timestamptz not null default now(),
  -- Who works on it until when. `generation` grows with every claim: with `owner` it is the fence of the result.
  owner integer,
  lease_until timestamptz,
  generation integer not null default 0
);
create index dispatch_run_at on engine.dispatch (run_at);
create index dispatch_owner on engine.dispatch (owner) where owner is not null;
create index dispatch_run_id on engine.dispatch (run_id);
