import { Clock } from "lucide-react";
import type { PublicationView } from "@/server/publications/publication-view";
import { momentLabel } from "./publish-labels";

type WaitNoticeProps = { publication: PublicationView; timeZone: string };

/** Why a publication waits, and until when. */
export function WaitNotice({ publication, timeZone }: WaitNoticeProps) {
  const { state, pausedAt, waitReason, waitUntil } = publication;
  const place =
    state === "queued" ? `In the queue. ${waitReason ?? "It begins when its turn comes."}` : waitReason;

  return (
    <p role="status" className="flex gap-2 rounded-md bg-muted px-3 py-2 text-[13px]">
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <span className="wrap-anywhere">
        {pausedAt === null ? place : "Paused in the queue."}
        {waitUntil !== null && ` Until ${momentLabel(waitUntil, timeZone)}.`}
      </span>
    </p>
  );
}
