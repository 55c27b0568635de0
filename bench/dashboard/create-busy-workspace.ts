import { getDatabase } from "@/server/adapters/db/database";
import { type BusyMonth, createBusyMonth } from "../calendar/create-busy-month";

/**
 * The same workspace with the past and the present that a dashboard counts: publications that came out in the last weeks, fail and
 * wait for this one, scripts and calls of writers, renders of other days, and what somebody was told.
 */
export async function createBusyWorkspace(size: { channels: number; videos: number }): Promise<BusyMonth> {
  const month = await createBusyMonth(size);
  const { workspaceId, userId } = month;
  const { pool } = getDatabase();
  const perform = (statement: string) => pool.query(statement, [workspaceId]);

  await perform(`
    update "Publication" set "publishAt" = moment.at, "updatedAt" = least(moment.at, now()),
      "state" = (case when moment.number % 20 = 0 then 'failed' when moment.at < now() then 'succeeded' else 'draft' end)::"PublicationState",
      "uploadedAt" = case when moment.at < now() then moment.at end,
      "failureCode" = case when moment.number % 20 = 0 then 'YOUTUBE_REJECTED' end
    from (
      select "id", number, now() + (number % 600 - 500) * interval '2 hours' as at
      from (select "id", row_number() over (order by "id") as number from "Publication" where "workspaceId" = $1) as numbered
    ) as moment
    where moment."id" = "Publication"."id"`);
  await perform(`
    update "Render" set "createdAt" = now() - number * interval '40 minutes', "finishedAt" = now() - number * interval '39 minutes',
      "failureCode" = case when "state" = 'failed' then 'RENDER_FAILED' end
    from (select "id", row_number() over (order by "id") % 2000 as number from "Render" where "workspaceId" = $1) as numbered
    where numbered."id" = "Render"."id"`);
  await perform(`
    insert into "Writing" ("id", "workspaceId", "videoId", "request", "state", "failureCode", "createdAt")
    select gen_random_uuid(), "workspaceId", "id", '{}', (case when number % 9 = 0 then 'failed' else 'succeeded' end)::"WritingState",
      case when number % 9 = 0 then 'PROVIDER_RATE_LIMITED' end, now() - number * interval '30 minutes'
    from (select *, row_number() over (order by "id") as number from "Video" where "workspaceId" = $1) as numbered`);
  await perform(`
    insert into "CostEntry" ("id", "workspaceId", "videoId", "channelId", "capability", "provider", "model", "state", "amountMicros", "usage", "createdAt")
    select gen_random_uuid(), "workspaceId", "id", "channelId", 'writer', 'anthropic', 'claude', 'spent', 42000, '{}',
      now() - call * interval '3 days'
    from "Video", generate_series(0, 9) as call where "workspaceId" = $1`);
  await pool.query(
    `insert into "Notification" ("id", "workspaceId", "userId", "kind", "text", "path", "key", "createdAt")
     select gen_random_uuid(), $1::uuid, $2::uuid, 'mention', 'Bob mentions you.', '/videos', 'mention ' || number, now() - number * interval '1 hour'
     from generate_series(1, 2000) as number`,
    [workspaceId, userId],
  );
  await pool.query("analyze");

  return month;
}
