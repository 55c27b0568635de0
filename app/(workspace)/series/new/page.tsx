import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { pageStyles } from "../../_components/page-styles";
import { NewSeries } from "../_components/form/new-series";

export const metadata: Metadata = { title: "New series" };

export default async function NewSeriesPage() {
  const account = await requireAccount();
  await Promise.allSettled([getQueryClient().query(api.channels.list.queryOptions())]);

  return (
    <div className={pageStyles}>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">New series</h1>
      {hasPermission(account, "series:manage") ? (
        <HydrateClient>
          <NewSeries />
        </HydrateClient>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          You have view-only access. Ask the workspace’s owner to let you make series.
        </p>
      )}
    </div>
  );
}
