import type { PublicationPlan } from "../schema";
import type { RuleProblem } from "./check-snippet";

/** Uploading and processing take a while. */
const shortMs = 15 * 60_000;

/**
 * The problems of a planned time: `publishAt` must lie ahead, and only a private video has one
 * (https://developers.google.com/youtube/v3/docs/videos#status.publishAt).
 */
export function checkSchedule(
  { privacyStatus, publishAt }: Pick<PublicationPlan, "privacyStatus" | "publishAt">,
  now = Date.now(),
): RuleProblem[] {
  if (publishAt === null) return [];
  if (privacyStatus !== "private") {
    return [
      {
        ...{ field: "publishAt", level: "blocking" },
        sentence: `A video that is ${privacyStatus} at once cannot be scheduled as well.`,
        howToFix: "Choose “Schedule”, or take the time away.",
      },
    ];
  }
  const leftMs = publishAt.getTime() - now;
  if (leftMs <= 0) {
    return [
      {
        ...{ field: "publishAt", level: "blocking" },
        sentence: "The time to publish has passed.",
        howToFix: "Choose a later time, or publish at once.",
      },
    ];
  }
  if (leftMs >= shortMs) return [];

  return [
    {
      ...{ field: "publishAt", level: "warning" },
      sentence: "The time to publish is less than 15 minutes away: YouTube may still be processing it then.",
      howToFix: "Choose a later time if it must be there on the minute.",
    },
  ];
}
