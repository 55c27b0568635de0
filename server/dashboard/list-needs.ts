import { findAsked, findFailedWork } from "./needs-repository";
import type { Need } from "./schema";
import { findWithRisks } from "./list-upcoming";

const dayMs = 24 * 60 * 60 * 1000;
/** Nobody deals with what failed before that; the page Jobs has it. */
const failedSinceMs = 14 * dayMs;
/** What was to come out within the last days, and did not. */
const missedSinceMs = 7 * dayMs;
const maxNeeds = 20;

type Person = { workspaceId: string; userId: string };

/** Whatever may wait for a person: each gives its own, the newest first. */
const sources: ((person: Person, now: Date) => Promise<Need[]>)[] = [listAsked, listFailed, listMissed];

/** What waits for a person in their workspace, the newest first. */
export async function listNeeds(person: Person, now = new Date()): Promise<Need[]> {
  const needs = await Promise.all(sources.map((source) => source(person, now)));

  return needs
    .flat()
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, maxNeeds);
}

/** Approvals that they are asked for, each once though they were reminded of it, and mentions. */
async function listAsked(person: Person): Promise<Need[]> {
  const rows = await findAsked(person, maxNeeds);
  const needs = rows.map(({ key, kind, text, path, videoTitle, at }): Need => {
    const place = { key, failureCode: null, path, at };

    return kind === "mention"
      ? { ...place, kind: "mention", title: text, text: "" }
      : { ...place, kind: "approval", title: videoTitle ?? "", text };
  });

  return needs.filter(
    ({ kind, path }, index) =>
      kind === "mention" || index === needs.findIndex((one) => one.kind === kind && one.path === path),
  );
}

async function listFailed({ workspaceId }: Person, now: Date): Promise<Need[]> {
  const rows = await findFailedWork(workspaceId, {
    since: new Date(now.getTime() - failedSinceMs),
    limit: maxNeeds,
  });

  return rows.map(({ key, kind, videoId, title, failureCode, failureReason, at }) => ({
    ...{ key, kind, title, failureCode, at },
    text: failureReason ?? "It failed.",
    path: kind === "publication-failed" ? `/videos/${videoId}?show=publish` : `/videos/${videoId}`,
  }));
}

/** Videos whose slot has passed, or comes within the next hour, and that are not on their way. */
async function listMissed({ workspaceId }: Person, now: Date): Promise<Need[]> {
  const range = {
    from: new Date(now.getTime() - missedSinceMs),
    until: new Date(now.getTime() + 60 * 60 * 1000),
    limit: maxNeeds,
  };
  const rows = await findWithRisks(workspaceId, range, now);

  return rows
    .filter(({ state, risks }) => ["draft", "queued"].includes(state) && risks.length > 0)
    .map((row) => ({
      ...{
        key: row.publicationId,
        kind: "slot-missed",
        title: row.title,
        failureCode: null,
        at: row.publishAt,
      },
      text:
        row.state === "draft"
          ? `It is still a draft on ${row.channelName}, and its time ${row.publishAt <= now ? "has passed" : "comes within the hour"}.`
          : `It waits to be uploaded to ${row.channelName}, and misses its time.`,
      path: `/videos/${row.videoId}?show=publish`,
    }));
}
