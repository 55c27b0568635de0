import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Video, VideoContent, VideoScene } from "@/server/videos/schema";
import type { ApprovalSubject } from "./schema";

/** The speech, scene by scene: a purely visual change keeps the script's approval. Pure. */
export function buildScriptSubject({ scenes, language }: VideoContent): ApprovalSubject {
  return {
    scenes: scenes.map((scene) => {
      const voices = scene.narration.map(({ voiceId }) => voiceId ?? null);

      return { text: toSaidText(scene), hash: hashOf([toSaidText(scene), voices]) };
    }),
    fields: { language },
  };
}

/** Everything in the script: what is said, shown and heard, and the video's own texts. Pure. */
export function buildStoryboardSubject(content: VideoContent): ApprovalSubject {
  const { scenes, snippet, ...rest } = content;

  return {
    // A scene's id is only its place.
    scenes: scenes.map(({ id: _id, ...scene }) => ({ text: toSaidText(scene), hash: hashOf(scene) })),
    fields: toFields({ ...rest, ...snippet }),
  };
}

/** The file: its source and how it was made. A new file of the same source stays approved. Pure. */
export function buildFinalSubject({
  source: { id: _id, workspaceId: _workspaceId, ...content },
  preset,
  renderer,
}: {
  source: Video;
  preset: string;
  renderer: string;
}): ApprovalSubject {
  const { scenes, fields } = buildStoryboardSubject(content);

  return { scenes, fields: { ...fields, ...toFields({ preset, renderer }) } };
}

/** A publication's metadata and visibility; its time may change. Pure. */
export function buildMetadataSubject({
  snippet,
  options,
  privacyStatus,
}: {
  snippet: Record<string, unknown>;
  options: Record<string, unknown>;
  privacyStatus: string;
}): ApprovalSubject {
  return { scenes: [], fields: toFields({ ...snippet, ...options, privacyStatus }) };
}

/** Equal subjects have equal hashes. Pure. */
export function hashSubject(subject: ApprovalSubject): string {
  return hashOf(subject);
}

function toSaidText({ narration }: Pick<VideoScene, "narration">): string {
  return narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
}

function toFields(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : (canonicalize(value) ?? "")]],
    ),
  );
}

/** Equal values have equal hashes, whatever order Postgres keeps their keys in. */
function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");
}
