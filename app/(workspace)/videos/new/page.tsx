import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { pageStyles } from "../../_components/page-styles";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { listExamples } from "./_components/list-examples";
import { NewVideoForm } from "./_components/new-video-form";

export const metadata: Metadata = { title: "New video" };

export default async function NewVideoPage() {
  const account = await requireAccount();
  // The browser asks again for what fails.
  await Promise.allSettled([
    getQueryClient().query(api.channels.list.queryOptions()),
    getQueryClient().query(api.catalog.list.queryOptions()),
  ]);

  return (
    <div className={pageStyles}>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">New video</h1>
      {hasPermission(account, "videos:edit") ? (
        <HydrateClient>
          <NewVideoForm userId={account.userId} examples={await listExamples()} />
        </HydrateClient>
      ) : (
        <p className="text-[13px] text-muted-foreground">
          You have view-only access. Ask the workspace’s owner to let you make videos.
        </p>
      )}
    </div>
  );
}
