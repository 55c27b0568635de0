import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { monthOf } from "@/server/costs/periods";
import { monthSchema } from "@/server/costs/schema";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Costs } from "./_components/costs";

export const metadata: Metadata = { title: "Costs" };

type CostsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CostsPage({ searchParams }: CostsPageProps) {
  const account = await requireAccount();
  const currentMonth = monthOf(new Date());
  const { data: month = currentMonth } = monthSchema.safeParse((await searchParams).month);
  const calls = api.costs.entries.infiniteQueryOptions(
    { month },
    { getNextPageParam: (page) => page.nextCursor },
  );

  // If this fails, the browser asks again and shows what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.costs.summary.queryOptions({ month })),
    getQueryClient().query(api.costs.caps.queryOptions()),
    getQueryClient().query(api.channels.list.queryOptions()),
    getQueryClient().query(api.workspaces.listMembers.queryOptions()),
    getQueryClient().infiniteQuery(calls),
  ]);

  return (
    <HydrateClient>
      <Costs currentMonth={currentMonth} canSetCaps={hasPermission(account, "costs:manage")} />
    </HydrateClient>
  );
}
