import { writingInngest } from "@/inngest/client";
import { isRunLive } from "@/inngest/engine-runs";
import { scriptRequested } from "@/inngest/events";
import { isRegistrationConfirmed } from "@/inngest/registration";
import { limitAttempts } from "@/server/auth/limit-attempts";
import type { Format } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";
import { writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { listWriters } from "@/server/providers/resolve-writer";
import { createVideo } from "@/server/videos/create-video";
import { loadDocument } from "@/server/videos/videos";
import { startScript } from "../script/assemble-script";
import { getSource } from "../sources/find-source";
import { planRewrite } from "../answers/plan-writing";
import {
  countUnfinished,
  getWriting,
  insertWriting,
  listUnfinishedWritings,
  recordEvent,
  type WritingIds,
} from "../repository";
import { type Brief, maxVariation, nextVariation, type ScriptPart, type WritingRequest } from "../schema";
import { readTable } from "../sources/read-table";

/** Who asks, and for which workspace. */
type Asker = { workspaceId: string; userId: string };

/** A workspace that asks for more at once is told to wait: its money is spent, and others wait behind it. */
const maxUnfinished = 100;
/** An Inngest server lists a run some moments after it took the event. */
const minAgeMs = 60_000;

type NewScript = {
  brief: Brief;
  channelId?: string;
  /** Where it is to be another than the channel's. */
  format?: Format;
  /** Called once the video is there, and before anybody is paid for it. */
  onCreated?: (videoId: string) => Promise<void>;
};

/**
 * Adds a video and has its script written; where nobody writes for the workspace, of its source's own sentences. Throws
 * INVALID_INPUT with what to do about a source that cannot be read, NOT_FOUND for an unknown channel, TOO_MANY_REQUESTS.
 */
export async function startWriting(
  { brief, channelId, format, onCreated }: NewScript,
  asker: Asker,
): Promise<WritingIds> {
  const { workspaceId, userId } = asker;
  await requireTurn(asker);
  await requireReadableSource(brief, workspaceId);
  const { videoId } = await createVideo({
    ...{ workspaceId, channelId, ownerId: userId },
    script: writeSettings(startScript(brief), { format }),
  });
  await onCreated?.(videoId);
  const { script, revision } = await loadDocument({ workspaceId, videoId });

  return request({ workspaceId, videoId, userId, request: { kind: "script", brief, script, revision } });
}

/**
 * Has another script written of the brief that a video was written from, or of another article of the encyclopaedia; it replaces
 * the script. Throws NOT_FOUND, CONFLICT, INVALID_INPUT.
 */
export async function writeAgain(
  { writingId, pageId }: { writingId: string; pageId?: number },
  asker: Asker,
): Promise<WritingIds> {
  const { workspaceId, userId } = asker;
  const { videoId, request: earlier, failureCode } = await getWriting({ workspaceId, writingId });
  if (earlier.kind !== "script") {
    throw new AppError("INVALID_INPUT", "Only a whole script is written again; rewrite the part once more.");
  }
  await requireTurn(asker);
  const { script, revision } = await loadDocument({ workspaceId, videoId });
  const variation = nextVariation(earlier.brief, failureCode);
  if (pageId === undefined && variation > maxVariation) {
    throw new AppError(
      "INVALID_INPUT",
      "There are no more versions of this brief; change it, and begin anew.",
    );
  }
  const brief: Brief =
    pageId === undefined
      ? { ...earlier.brief, variation }
      : { ...earlier.brief, source: { kind: "encyclopedia", pageId }, variation: 0 };
  await requireReadableSource(brief, workspaceId);

  return request({
    ...{ workspaceId, videoId, userId },
    request: { kind: "script", brief, script, revision },
  });
}

export type RewriteInput = {
  videoId: string;
  /** The script as it is saved, and its revision. */
  revision: number;
  script: string;
  part: ScriptPart | null;
  instruction: string;
};

/** Has a part of a script written anew, by an instruction. Throws INVALID_INPUT, NOT_FOUND, CONFLICT, TOO_MANY_REQUESTS. */
export async function rewriteScript({ videoId, ...wanted }: RewriteInput, asker: Asker): Promise<WritingIds> {
  const { workspaceId, userId } = asker;
  await requireTurn(asker);
  await loadDocument({ workspaceId, videoId });
  const rewrite = { kind: "rewrite", ...wanted } as const;
  // What is wrong with the part or the script is said before anything is begun.
  await planRewrite(rewrite, { workspaceId, source: undefined });
  if ((await listWriters(workspaceId)).length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      "Rewriting takes a writer: connect one in Settings, Connections, or edit the script yourself.",
    );
  }

  return request({ workspaceId, videoId, userId, request: rewrite });
}

/** Has writings done whose run the workflow engine lost, or never got. */
export async function sweepWritings(): Promise<void> {
  for (const { eventId, ...ids } of await listUnfinishedWritings(new Date(Date.now() - minAgeMs))) {
    if (eventId !== null && (await isRunLive(eventId))) continue;
    await send(ids);
  }
}

async function request(writing: {
  workspaceId: string;
  videoId: string;
  userId: string;
  request: WritingRequest;
}): Promise<WritingIds> {
  const [writer] = await listWriters(writing.workspaceId);
  const ids = await insertWriting({
    ...writing,
    ...(writer && { provider: writer.provider }),
  });
  await send(ids);

  return ids;
}

/** An Inngest server that has not confirmed our functions would drop the event: then the sweep sends it. */
async function send(ids: WritingIds): Promise<void> {
  if (!(await isRegistrationConfirmed())) return;
  const { ids: eventIds } = await writingInngest.send(scriptRequested.create(ids));
  await recordEvent(ids, eventIds[0]);
}

async function requireTurn({ workspaceId, userId }: Asker): Promise<void> {
  await limitAttempts("write-script", { account: userId });
  if ((await countUnfinished(workspaceId)) < maxUnfinished) return;

  throw new AppError(
    "TOO_MANY_REQUESTS",
    `${maxUnfinished} scripts are being written for this workspace; ask for the next one when some are done.`,
  );
}

/** So that a source which cannot be read is told where it was typed, and leaves no video behind. */
async function requireReadableSource(brief: Brief, workspaceId: string): Promise<void> {
  const { source } = brief;
  if (source.kind === "table") readTable(source.text);
  const isWrittenBySource = (await listWriters(workspaceId)).length === 0;
  if (isWrittenBySource || source.kind === "article") {
    await getSource({ brief, workspaceId });
  }
}
