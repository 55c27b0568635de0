import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { JobPage } from "./_components/job-page";

export const metadata: Metadata = { title: "Job" };

export default async function JobDetailsPage({ params }: { params: Promise<{ jobId: string }> }) {
  await requireAccount();
  const { data: jobId } = z.uuid().safeParse((await params).jobId);
  if (jobId === undefined) notFound();
  // If this fails, the browser asks again and shows what is wrong.
  await getQueryClient()
    .query(api.jobs.get.queryOptions({ jobId }))
    .catch(() => undefined);

  return (
    <HydrateClient>
      <JobPage jobId={jobId} />
    </HydrateClient>
  );
}
