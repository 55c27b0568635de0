import { z } from "zod";
import { listChannelsOf, type Thing } from "./repository";

/** What an input calls the things that are in a channel; `videoIds` are several of `videoId`. */
const things: Record<string, Thing> = {
  videoId: "video",
  publicationId: "publication",
  renderId: "render",
  writingId: "writing",
  jobId: "job",
  commentId: "comment",
  parentId: "comment",
  requestId: "approvalRequest",
  approvalRequestId: "approvalRequest",
  guestLinkId: "guestLink",
  linkId: "guestLink",
  seriesId: "series",
  topicId: "seriesTopic",
  seriesTopicId: "seriesTopic",
  feedId: "calendarFeed",
  calendarFeedId: "calendarFeed",
};

const idSchema = z.uuid();

/**
 * The channels that an input of a procedure is about, by the ids in it however deep; null stands for what is in none. What is
 * unknown, or another workspace's, is in none either, and an input that names nothing is about none.
 */
export async function findChannels(workspaceId: string, input: unknown): Promise<(string | null)[]> {
  const channels: (string | null)[] = [];
  const ids = new Map<Thing, Set<string>>();
  for (const [name, value] of listFields(input)) {
    const key = name.replace(/Ids$/, "Id");
    const thing = things[key];
    if (key === "channelId" && (value === null || typeof value === "string")) channels.push(value);
    if (thing && idSchema.safeParse(value).success) {
      ids.set(thing, (ids.get(thing) ?? new Set()).add(String(value)));
    }
  }

  for (const [thing, wanted] of ids) {
    const found = await listChannelsOf(workspaceId, thing, [...wanted]);
    channels.push(...found, ...(found.length < wanted.size ? [null] : []));
  }

  return channels.length === 0 ? [null] : [...new Set(channels)];
}

/** All names and values in an input; those of a list have the list's name. */
function listFields(input: unknown): [string, unknown][] {
  const fields: [string, unknown][] = [["", input]];
  const seen = new Set<unknown>();
  // What is added while a list is gone through is gone through as well.
  for (const [name, value] of fields) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, part] of Object.entries(value)) fields.push([Array.isArray(value) ? name : key, part]);
  }

  return fields;
}
