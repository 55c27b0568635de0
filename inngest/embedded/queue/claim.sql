-- Claims due dispatches, best first: at most `call_slots` calls, at most each function's entry of `function_slots`, and timers and crons
-- besides. It is a function because a claim takes several statements but should take one round trip, and because a worker that freezes
-- between two packets must not hold the lock. It is not a migration, since the migration runner splits at every semicolon: workers replace
-- it when they start. Volatile, so that each statement sees commits made while it waited for the lock.
create or replace function engine.claim(
  worker integer, function_ids text[], function_slots integer[], call_slots integer, in_flight_ids bigint[],
  lease_ms integer, dead_workers integer[]
) returns json language plpgsql volatile as $$
declare
  found_id bigint;
  claimed_one json;
  claimed json[] := '{}';
  function_position integer;
  -- Binary, because it is read for each due dispatch.
  served jsonb;
begin
  -- One worker claims at a time: so the limits hold across workers.
  perform pg_advisory_xact_lock(20307, 0);

  -- When the last run of each limit key ended. Keys served within the last hour come after those that were not.
  select jsonb_object_agg(key, last_ended) into served
  from (
    select key, max(extract(epoch from ended_at)) as last_ended
    from engine.run, unnest(limit_keys) as key
    where ended_at > now() - interval '1 hour'
    group by key
  ) recent;

  for claim_count in 1..64 loop
    -- Counted once and not per dispatch: a thousand may be due at once.
    with busy as materialized (
      select limit_key, count(*) as count
      from engine.dispatch at_work
      join engine.run at_work_run on at_work_run.id = at_work.run_id
      cross join lateral (select distinct unnest(at_work_run.limit_keys) as limit_key) limit_keys
      where at_work.owner is not null and at_work.kind = 'call'
      group by limit_key
    )
    select due.id into found_id
    from engine.dispatch due
    left join engine.run on run.id = due.run_id
    left join lateral (
      select bool_or(others.count >= bound.count) as is_full, sum(others.count) as sharing,
        min(coalesce((served ->> bound.key)::numeric, 0)) as last_served
      from unnest(run.limit_keys, run.limit_counts) as bound (key, count)
      left join busy on busy.limit_key = bound.key
      -- A dispatch being taken over is itself in `busy`, so it is subtracted.
      cross join lateral (
        select coalesce(busy.count, 0) - (due.owner is not null)::integer as count
      ) others
    ) limits on due.kind = 'call'
    where due.function_id = any (function_ids)
      and due.run_at <= now()
      and not due.id = any (in_flight_ids)
      and (
        due.kind <> 'call'
        or call_slots > 0 and function_slots[array_position(function_ids, due.function_id)] > 0
      )
      and (
        due.owner is null
        or due.lease_until < clock_timestamp()
        -- This worker claimed it before, but lost the answer with the connection.
        or due.owner = worker
        or due.owner = any (dead_workers)
      )
      and limits.is_full is not true
    order by
      -- Regardless of age, whereas in Inngest as many seconds of waiting make up for it.
      due.priority_seconds desc,
      -- A call that only ends a run must not wait behind forty that begin one.
      coalesce(cardinality(run.stack), 1) = 0,
      -- Fair between the values of a concurrency key: first whose runs have the fewest calls at work, then in rotation.
      coalesce(limits.sharing, 0),
      coalesce(limits.last_served, 0),
      due.run_at, due.id
    limit 1
    for update of due skip locked;

    exit when not found;

    update engine.dispatch
    set owner = worker,
      lease_until = clock_timestamp() + make_interval(secs => lease_ms / 1000.0),
      generation = generation + 1,
      -- A take-over counts as an attempt, or a step that kills its worker would be started for ever.
      attempt = attempt + case when owner <> worker then 1 else 0 end
    where id = found_id
    returning row_to_json(dispatch) into claimed_one;

    claimed := claimed || claimed_one;
    in_flight_ids := in_flight_ids || found_id;
    if claimed_one ->> 'kind' = 'call' then
      call_slots := call_slots - 1;
      function_position := array_position(function_ids, claimed_one ->> 'function_id');
      function_slots[function_position] := function_slots[function_position] - 1;
    end if;
  end loop;

  return json_build_object(
    'claimed', array_to_json(claimed),
    -- Due, but held back by a limit or a lack of slots.
    'is_any_left', exists (
      select from engine.dispatch
      where owner is null and run_at <= now() and function_id = any (function_ids)
    ),
    -- `now()` is the start of the claim: dispatches that became due since then were missed, and come next.
    'next_due_in_ms', (
      select extract(epoch from min(run_at) - clock_timestamp()) * 1000
      from engine.dispatch where owner is null and run_at > now()
    )
  );
end
$$;
