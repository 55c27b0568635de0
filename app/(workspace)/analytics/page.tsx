import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { type Range, readRange } from "@/server/analytics/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Analytics } from "./_components/analytics";

export const metadata: Metadata = { title: "Analytics" };

type AnalyticsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AnalyticsPage({ searchParams }: AnalyticsPageProps) {
  await requireAccount();
  const { channel, range } = await searchParams;
  // If this fails, the browser asks again and shows what is wrong.
  await prefetch(channel, readRange(range)).catch(() => undefined);

  return (
    <HydrateClient>
      <Analytics />
    </HydrateClient>
  );
}

async function prefetch(wanted: unknown, range: Range): Promise<void> {
  const channels = await getQueryClient().query(api.analytics.channels.queryOptions());
  const shown = channels.find(({ channelId }) => channelId === wanted) ?? channels[0];
  if (!shown) return;

  await getQueryClient().query(api.analytics.channel.queryOptions({ channelId: shown.channelId, range }));
}
