"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTRPC } from "@/trpc/client";
import { getUploads, subscribe, type Upload } from "./uploads-store";

const none: Upload[] = [];

/** This tab's uploads. A finished one appears in the lists, and in previews of scripts that name it. */
export function useUploads(): Upload[] {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const uploads = useSyncExternalStore(subscribe, getUploads, () => none);
  const takenCount = uploads.filter(({ status }) => status === "taken").length;

  useEffect(() => {
    if (takenCount === 0) return;
    void queryClient.invalidateQueries(trpc.media.pathFilter());
    void queryClient.invalidateQueries(trpc.videos.preview.pathFilter());
  }, [takenCount, queryClient, trpc]);

  return uploads;
}
