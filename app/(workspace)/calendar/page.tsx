import type { Metadata } from "next";
import { monthSchema } from "@/server/calendar/schema";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Calendar } from "./_components/calendar";

export const metadata: Metadata = { title: "Calendar" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: PageProps) {
  const account = await requireAccount();
  const { date } = await searchParams;
  const asked = monthSchema.safeParse(typeof date === "string" ? date.slice(0, 7) : undefined);
  const month = asked.data ?? new Date().toISOString().slice(0, 7);

  // Not awaited: the browser loads the page's scripts meanwhile. If this fails, it asks again and shows what is wrong.
  void Promise.allSettled([
    getQueryClient().query(api.calendar.list.queryOptions({ month })),
    getQueryClient().query(api.calendar.unplanned.queryOptions()),
  ]);

  return (
    <HydrateClient>
      <Calendar canManage={hasPermission(account, "publications:manage")} limitedTo={account.channelIds} />
    </HydrateClient>
  );
}
