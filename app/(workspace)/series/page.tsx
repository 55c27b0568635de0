import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { SeriesList } from "./_components/series-list";

export const metadata: Metadata = { title: "Series" };

export default async function SeriesListPage() {
  const account = await requireAccount();

  // If this fails, the browser asks again and shows what is wrong.
  await Promise.allSettled([getQueryClient().query(api.series.list.queryOptions())]);

  return (
    <HydrateClient>
      <SeriesList canManage={hasPermission(account, "series:manage")} />
    </HydrateClient>
  );
}
