-- Claims what is due, best first: at most `call_slots` calls, and timers and crons besides. A function, because a claim
-- takes several statements and should take one round trip. And because a worker that freezes between two of its packets
-- must not sit on the lock. It is no migration, since the runner of migrations splits at every semicolon: workers
-- replace it when they start. Volatile, so that each statement sees what was committed while it waited for the lock.
create or replace function engine.claim(
  worker integer, function_ids text[], call_slots integer, in_flight_ids bigint[], lease_ms integer, dead_workers integer[]
) returns json language plpgsql volatile as $$
declare
  found_id bigint;
  claimed_one json;
  claimed json[] := '{}';
begin
  -- One worker claims at a time: so the limits hold across workers.
  perform pg_advisory_xact_lock(20307, 0);

  for claim_count in 1..64 loop
    select due.id into found_id
    from engine.dispatch due left join engine.run on run.id = due.run_id
    where due.function_id = any (function_ids)
      and due.run_at <= now()
      and not due.id = any (in_flight_ids)
      and (due.kind <> 'call' or call_slots > 0)
      and (
        due.owner is null
        or due.lease_until < clock_timestamp()
        -- Claimed by this worker before, but the answer got lost with the connection.
        or due.owner = worker
        or due.owner = any (dead_workers)
      )
      and not exists (
        select from unnest(run.limit_keys, run.limit_counts) as bound (key, count)
        where due.kind = 'call' and bound.count <= (
          select count(*)
          from engine.dispatch busy join engine.run busy_run on busy_run.id = busy.run_id
          where busy.owner is not null and busy.kind = 'call' and busy.id <> due.id
            and bound.key = any (busy_run.limit_keys)
        )
      )
    order by due.run_at - make_interval(secs => due.priority_seconds), due.id
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
    end if;
  end loop;

  return json_build_object(
    'claimed', array_to_json(claimed),
    -- Due, but held back for want of a slot or by a limit.
    'is_any_left', exists (
      select from engine.dispatch
      where owner is null and run_at <= now() and function_id = any (function_ids)
    ),
    -- `now()` is the start of the claim: what became due since then was missed, and is next.
    'next_due_in_ms', (
      select extract(epoch from min(run_at) - clock_timestamp()) * 1000
      from engine.dispatch where owner is null and run_at > now()
    )
  );
end
$$;
