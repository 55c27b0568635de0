import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { Queue } from "./_components/queue";

export const metadata: Metadata = { title: "Queue" };

export default async function QueuePage() {
  await requireAccount();

  // If this fails, the browser asks again and shows what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.queue.list.queryOptions()),
    getQueryClient().query(api.queue.forecast.queryOptions()),
  ]);

  return (
    <HydrateClient>
      <Queue />
    </HydrateClient>
  );
}
