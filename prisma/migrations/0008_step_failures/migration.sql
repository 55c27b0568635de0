-- How often a step failed of itself: an engine's attempts also count restarts, lost workers and databases that are away.
create table engine.step_failure (
  run_id text not null,
  step_id text not null,
  failures integer not null,
  failed_at timestamptz not null default now(),
  primary key (run_id, step_id)
);
create index step_failure_failed_at on engine.step_failure (failed_at);
