import { notFound } from "next/navigation";
import { TRPCError } from "@trpc/server";
import type { ReactNode } from "react";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient } from "@/trpc/server";

type VideoLayoutProps = { params: Promise<{ videoId: string }>; children: ReactNode };

/** Looks the video up before anything is sent, including `loading.tsx`: afterwards the status could no longer be 404. */
export default async function VideoLayout({ params, children }: VideoLayoutProps) {
  await requireAccount();
  const { videoId } = await params;

  try {
    await getQueryClient().query(api.videos.get.queryOptions({ videoId }));
  } catch (error) {
    // A malformed id is unknown as well. After any other error the browser asks again and shows what is wrong.
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound();
  }

  return children;
}
