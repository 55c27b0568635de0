import type { Metadata } from "next";
import { z } from "zod";
import { readRange } from "@/server/analytics/schema";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { VideoAnalytics } from "./_components/video-analytics";

type PageProps = {
  params: Promise<{ videoId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { videoId } = await params;
  // The layout makes the same query, and reports its problem.
  const video = await getQueryClient()
    .query(api.videos.get.queryOptions({ videoId }))
    .catch(() => undefined);

  return { title: video ? `Analytics of ${video.title}` : "Analytics" };
}

export default async function VideoAnalyticsPage({ params, searchParams }: PageProps) {
  await requireAccount();
  const { videoId } = await params;
  const { publication, range } = await searchParams;
  const { data: publicationId } = z.uuid().optional().catch(undefined).safeParse(publication);
  // If this fails, the browser asks again and shows what is wrong.
  await getQueryClient()
    .query(api.analytics.video.queryOptions({ videoId, publicationId, range: readRange(range) }))
    .catch(() => undefined);

  return (
    <HydrateClient>
      <VideoAnalytics videoId={videoId} />
    </HydrateClient>
  );
}
