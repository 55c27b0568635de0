import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { SeriesPage } from "./_components/series-page";

export const metadata: Metadata = { title: "Series" };

type PageProps = { params: Promise<{ seriesId: string }> };

export default async function OneSeriesPage({ params }: PageProps) {
  const account = await requireAccount();
  const { data: seriesId } = z.uuid().safeParse((await params).seriesId);
  if (seriesId === undefined) notFound();

  // If this fails, the browser asks again and shows what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.series.get.queryOptions({ seriesId })),
    getQueryClient().query(api.channels.list.queryOptions()),
  ]);

  const { channelId } = getQueryClient().getQueryData(api.series.get.queryKey({ seriesId })) ?? {};

  return (
    <HydrateClient>
      <SeriesPage seriesId={seriesId} canManage={hasPermission(account, "series:manage", channelId)} />
    </HydrateClient>
  );
}
