import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { listProviders } from "@/server/providers/registry";
import { requireVideo } from "@/server/videos/load-video";
import { findNewestWriting, type Writing, writingChannel } from "./repository";
import type { Brief, ScriptPart } from "./schema";

/** A notification can be lost with its connection: look anyway this often. */
const pollMs = 2000;

/** A writing as people see it. */
export type WritingView = Pick<
  Writing,
  | "writingId"
  | "state"
  | "text"
  | "waitReason"
  | "waitUntil"
  | "result"
  | "savedRevision"
  | "failureCode"
  | "failureReason"
  | "createdAt"
> & {
  kind: "script" | "rewrite";
  /** Without the text of its source. */
  brief: Brief | null;
  instruction: string | null;
  part: ScriptPart | null;
  writer: { provider: string; name: string; model: string } | null;
};

/** The newest writing of a video, now and after every change, numbered, until `signal` is aborted; null while there is none. Throws NOT_FOUND. */
export async function* watchWriting(
  where: { workspaceId: string; videoId: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, WritingView | null]> {
  await requireVideo(where);
  const changes = await listenForChanges(writingChannel, where.videoId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const writing = await retryOnDisconnect(() => findNewestWriting(where));
      const view = writing ? toWritingView(writing) : null;
      const text = JSON.stringify(view);
      if (text !== last) yield [index, view];
      last = text;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}

/** How the newest script of a video stands; undefined where none was asked for. */
export async function findScriptWriting(where: {
  workspaceId: string;
  videoId: string;
}): Promise<Pick<Writing, "state" | "failureCode" | "failureReason"> | undefined> {
  const writing = await findNewestWriting({ ...where, kind: "script" });

  return (
    writing && {
      state: writing.state,
      failureCode: writing.failureCode,
      failureReason: writing.failureReason,
    }
  );
}

/** A writing as people see it, of whoever may see its video. */
export function toWritingView({ request, provider, model, ...writing }: Writing): WritingView {
  const { writingId, state, text, waitReason, waitUntil, result, savedRevision } = writing;
  const { failureCode, failureReason, createdAt } = writing;
  const isRewrite = request.kind === "rewrite";

  return {
    ...{ writingId, state, text, waitReason, waitUntil, result, savedRevision },
    ...{ failureCode, failureReason, createdAt },
    kind: request.kind,
    brief: isRewrite ? null : withoutText(request.brief),
    instruction: isRewrite ? request.instruction : null,
    part: isRewrite ? request.part : null,
    // Until it is asked, its source is read.
    writer: provider === null || model === null ? null : { provider, name: nameProvider(provider), model },
  };
}

/** Notes and tables may have 100,000 characters, and a writing is told five times a second. */
function withoutText({ source, ...brief }: Brief): Brief {
  return { ...brief, source: "text" in source ? { ...source, text: "" } : source };
}

/** One that is no longer known keeps its id. */
function nameProvider(provider: string): string {
  return listProviders("writer").find(({ id }) => id === provider)?.name ?? provider;
}
