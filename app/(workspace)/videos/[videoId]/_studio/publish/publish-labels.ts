import { bytesLabel } from "@/app/(workspace)/_components/media/asset-labels";
import type { BadgeVariant } from "@/components/ui/badge";
import type { ChannelKind } from "@/server/channels/schema";
import type { PreflightItem } from "@/server/publications/preflight/schema";
import type { PublicationView } from "@/server/publications/publication-view";
import type { PublicationPlan, PublicationStepName } from "@/server/publications/schema";

/** "Mon 30 Nov 2026, 18:00", in a time zone. Pure. */
export function momentLabel(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", day: "numeric", month: "short", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));

  return `${part.weekday} ${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute}`;
}

type Visible = Pick<PublicationPlan, "privacyStatus" | "publishAt">;

/** The label of the publish button. Pure. */
export function publishLabel({ privacyStatus, publishAt }: Visible, kind: ChannelKind): string {
  if (kind === "export") return "Make package";
  if (publishAt !== null) return "Schedule";

  return privacyStatus === "public" ? "Publish" : `Upload as ${privacyStatus}`;
}

/** Whether typed changes are saved: a person who has just pressed the button below sees that the video is queued. Pure. */
export function draftLabel(state: PublicationView["state"], isSaved: boolean): string {
  if (!isSaved) return "Saving…";

  return state === "queued" ? "In the queue; what you change here is saved." : "Saved";
}

/** Who sees a published video. Pure. */
export function visibilityLabel(
  { privacyStatus, publishAt }: Visible,
  { timeZone, now }: { timeZone: string; now: number },
): string {
  if (publishAt !== null && publishAt.getTime() > now) {
    return `Scheduled for ${momentLabel(publishAt, timeZone)}`;
  }
  if (publishAt !== null) return `Public since ${momentLabel(publishAt, timeZone)}`;

  return { public: "Public", unlisted: "Unlisted", private: "Private" }[privacyStatus];
}

/** What is happening to a video that is on its way. Pure. */
export function runningLabel(state: PublicationView["state"]): string {
  return state === "uploading" ? "Uploading" : "YouTube is processing the video";
}

/** How far an upload is: "12.3 MB of 45.6 MB". Pure. */
export function sentLabel({
  sentBytes,
  totalBytes,
}: Pick<PublicationView, "sentBytes" | "totalBytes">): string {
  return totalBytes === null ? "Starting" : `${bytesLabel(sentBytes)} of ${bytesLabel(totalBytes)}`;
}

export const stepNames: Record<PublicationStepName, string> = {
  thumbnail: "Thumbnail",
  captions: "Captions",
  playlist: "Playlist",
};

export const stepStates: Record<
  PublicationView["steps"][PublicationStepName]["state"],
  { label: string; badge: BadgeVariant }
> = {
  waiting: { label: "Waiting", badge: "secondary" },
  done: { label: "Done", badge: "success" },
  skipped: { label: "Not wanted", badge: "secondary" },
  failed: { label: "Failed", badge: "destructive" },
};

/** How a preflight ended: "2 to fix, 1 to know". Pure. */
export function preflightLabel(items: PreflightItem[]): string {
  const count = (level: PreflightItem["level"]) => items.filter((item) => item.level === level).length;
  const parts = [
    count("blocking") > 0 && `${count("blocking")} to fix`,
    count("warning") > 0 && `${count("warning")} to know`,
  ].filter((part) => part !== false);

  return parts.length === 0 ? "All is well" : parts.join(", ");
}
