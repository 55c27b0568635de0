import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Studio } from "./_studio/studio";

type StudioPageProps = { params: Promise<{ videoId: string }> };

/** Named by the video, so that of several tabs each can be found. */
export async function generateMetadata({ params }: StudioPageProps): Promise<Metadata> {
  const { videoId } = await params;
  // The layout makes the same query, and reports its problem.
  const video = await getQueryClient()
    .query(api.videos.get.queryOptions({ videoId }))
    .catch(() => undefined);

  return { title: video?.title ?? "Studio" };
}

export default async function StudioPage({ params }: StudioPageProps) {
  const account = await requireAccount();
  const { videoId } = await params;
  const queryClient = getQueryClient();
  // The browser asks again for what fails, and shows what is wrong.
  await Promise.allSettled([
    queryClient.query(api.videos.get.queryOptions({ videoId })),
    queryClient.query(api.renders.list.queryOptions({ videoId })),
    queryClient.query(api.catalog.list.queryOptions()),
    queryClient.query(api.channels.list.queryOptions()),
    queryClient.query(api.writings.details.queryOptions({ videoId })),
    queryClient.query(api.comments.list.queryOptions({ videoId })),
    queryClient.query(api.approvals.get.queryOptions({ videoId })),
  ]);

  // If the video is missing, the layout has said so.
  const channelId = queryClient.getQueryData(api.videos.get.queryKey({ videoId }))?.channelId ?? null;

  return (
    <HydrateClient>
      <Studio
        key={videoId}
        videoId={videoId}
        userId={account.userId}
        canEdit={hasPermission(account, "videos:edit", channelId)}
        canPublish={hasPermission(account, "publications:manage", channelId)}
        reviewPermissions={{
          canRequest: hasPermission(account, "approvals:request", channelId),
          canDecide: hasPermission(account, "approvals:decide", channelId),
          canComment: hasPermission(account, "comments:write", channelId),
          canInvite: hasPermission(account, "guests:invite", channelId),
          canModerate: hasPermission(account, "workspace:manage"),
        }}
      />
    </HydrateClient>
  );
}
