"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/trpc/client";

/** Warns about what keeps channels from publishing, now or soon, on every page but the studio, which shows it where it publishes. */
export function ChannelWarnings() {
  const trpc = useTRPC();
  const { data: warnings = [] } = useQuery(
    trpc.youtube.listWarnings.queryOptions(undefined, { staleTime: 60_000 }),
  );
  if (warnings.length === 0) return null;

  return (
    <section
      aria-label="Channels that need you"
      className="border-b bg-warning/10 px-4 py-2.5 text-[13px] group-has-[[data-full-height]]/shell:hidden sm:px-6"
    >
      <ul className="flex flex-col gap-1.5">
        {warnings.map(({ channelId, channelName, kind, sentence, howToFix }) => (
          <li key={`${channelId} ${kind}`} className="flex gap-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{channelName}:</span> {sentence} {howToFix}{" "}
              <Link href="/settings#channels" className="font-medium underline underline-offset-2">
                Open channels
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
