import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TRPCError } from "@trpc/server";
import { requireAccount } from "@/server/auth/require-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { canEditVideos } from "../_components/can-edit-videos";
import { Studio } from "./_components/studio";

export const metadata: Metadata = { title: "Studio" };

type StudioPageProps = { params: Promise<{ videoId: string }> };

export default async function StudioPage({ params }: StudioPageProps) {
  const account = await requireAccount();
  const { videoId } = await params;
  await Promise.all([
    prefetchVideo(videoId),
    getQueryClient()
      .query(api.renders.list.queryOptions({ videoId }))
      .catch(() => undefined),
    getQueryClient()
      .query(api.choices.list.queryOptions())
      .catch(() => undefined),
  ]);

  return (
    <HydrateClient>
      <Studio key={videoId} videoId={videoId} canEdit={canEditVideos(account)} />
    </HydrateClient>
  );
}

async function prefetchVideo(videoId: string): Promise<void> {
  try {
    await getQueryClient().query(api.videos.get.queryOptions({ videoId }));
  } catch (error) {
    // An id that is none is unknown as well. With anything else the browser asks again, and says what is wrong.
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound();
  }
}
