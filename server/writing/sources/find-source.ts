import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { getStore } from "@/server/adapters/storage/store";
import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { AppError } from "@/server/errors";
import type { Brief } from "../schema";
import { type GatheredSource, gatheredSourceSchema, gatherSource, nothingGathered } from "./gather-source";

const metadataSchema = z.object({});

type SourceInput = {
  brief: Pick<Brief, "topic" | "source" | "language" | "variation">;
  workspaceId: string;
};

/**
 * What a brief is written from, gathered once: a page that changes meanwhile would make another question, which is paid for
 * again. Another variation looks anew. Throws what `gatherSource` throws.
 */
export async function getSource(input: SourceInput): Promise<GatheredSource> {
  const artifact = await getOrProduce({
    ...sourceArtifactKey(input),
    extension: "json",
    previewedBy: input.workspaceId,
    async produce(file) {
      await writeFile(file, JSON.stringify(await gatherSource(input)));

      return {};
    },
  });

  return readSource(artifact);
}

/**
 * The same for a writer, who knows something without it: an encyclopaedia that is away, or has no such article, is told in a
 * notice, and looked at again the next time.
 */
export async function getSourceForWriter(input: SourceInput): Promise<GatheredSource> {
  try {
    return await getSource(input);
  } catch (error) {
    const { source, topic } = input.brief;
    if (source.kind !== "encyclopedia" || !(error instanceof AppError) || error.code !== "INVALID_INPUT")
      throw error;

    return { ...nothingGathered, title: topic, notices: [`No fact has a source. ${error.userMessage}`] };
  }
}

/** What a brief is written from, if it was gathered before. */
export async function findSource(input: SourceInput): Promise<GatheredSource | undefined> {
  const [found] = await findOwnArtifactsUntracked(input.workspaceId, [sourceArtifactKey(input)]);

  return found && readSource(found);
}

async function readSource({ storageKey }: Artifact<unknown>): Promise<GatheredSource> {
  const text = await readFile(await (await getStore()).fetchLocal(storageKey), "utf8");

  return gatheredSourceSchema.parse(JSON.parse(text));
}

function sourceArtifactKey({ brief, workspaceId }: SourceInput) {
  const { topic, source, language, variation } = brief;

  return {
    ...{ kind: "gathered-source" as const, workspaceId, metadataSchema },
    input: { topic, source, language, variation },
  };
}
