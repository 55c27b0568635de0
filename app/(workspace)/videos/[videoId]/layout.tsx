import { notFound } from "next/navigation";
import { TRPCError } from "@trpc/server";
import type { ReactNode } from "react";
import { requireAccount } from "@/server/auth/get-account";
import { api, getQueryClient } from "@/trpc/server";

type VideoLayoutProps = { params: Promise<{ videoId: string }>; children: ReactNode };

/** Looks the video up before anything is sent, `loading.tsx` included: afterwards the status could not be 404 any more. */
export default async function VideoLayout({ params, children }: VideoLayoutProps) {
  await requireAccount();
  const { videoId } = await params;

  try {
    await getQueryClient().query(api.videos.get.queryOptions({ videoId }));
  } catch (error) {
    // An id that is none is unknown as well. With anything else the browser asks again, and says what is wrong.
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound();
  }

  return children;
}
