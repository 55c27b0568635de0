import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { readListFilters } from "../_components/list-filters";
import { VideoList } from "../_components/video-list";

export const metadata: Metadata = { title: "Videos" };

type VideosPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VideosPage({ searchParams }: VideosPageProps) {
  const account = await requireAccount();
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") parameters.set(name, value);
  }

  const firstPage = api.videos.list.infiniteQueryOptions(readListFilters(parameters), {
    getNextPageParam: (page) => page.nextCursor,
  });
  // If this fails, the browser asks again and shows what is wrong.
  await Promise.all([
    getQueryClient()
      .infiniteQuery(firstPage)
      .catch(() => undefined),
    getQueryClient()
      .query(api.workspaces.listMembers.queryOptions())
      .catch(() => undefined),
    getQueryClient()
      .query(api.channels.list.queryOptions())
      .catch(() => undefined),
  ]);

  return (
    <HydrateClient>
      <VideoList canEdit={hasPermission(account, "videos:edit")} />
    </HydrateClient>
  );
}
