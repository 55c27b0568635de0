import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/require-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { canEditVideos } from "../_components/can-edit-videos";
import { Studio } from "./_components/studio";

export const metadata: Metadata = { title: "Studio" };

type StudioPageProps = { params: Promise<{ videoId: string }> };

export default async function StudioPage({ params }: StudioPageProps) {
  const account = await requireAccount();
  const { videoId } = await params;
  const queryClient = getQueryClient();
  // What fails the browser asks for again, and says what is wrong.
  await Promise.allSettled([
    queryClient.query(api.videos.get.queryOptions({ videoId })),
    queryClient.query(api.renders.list.queryOptions({ videoId })),
    queryClient.query(api.choices.list.queryOptions()),
    queryClient.query(api.channels.list.queryOptions()),
  ]);

  return (
    <HydrateClient>
      <Studio key={videoId} videoId={videoId} canEdit={canEditVideos(account)} />
    </HydrateClient>
  );
}
