import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { ScheduleList } from "./_components/schedule-list";

export const metadata: Metadata = { title: "Schedules" };

export default async function SchedulesPage() {
  const account = await requireAccount();
  // If this fails, the browser asks again and shows what is wrong.
  await getQueryClient()
    .query(api.jobs.schedules.queryOptions())
    .catch(() => undefined);

  return (
    <HydrateClient>
      <ScheduleList canManage={hasPermission(account, "jobs:manage", null)} />
    </HydrateClient>
  );
}
