import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { getStore } from "@/server/adapters/storage/store";
import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import type { Brief } from "./schema";
import { type GatheredSource, gatheredSourceSchema, gatherSource } from "./sources/gather-source";

const metadataSchema = z.object({});

type SourceInput = {
  brief: Pick<Brief, "topic" | "source" | "language" | "variation">;
  workspaceId: string;
  /** Whether the script can be of nothing else. */
  isRequired: boolean;
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

/** What a brief is written from, if it was gathered before. */
export async function findSource(input: SourceInput): Promise<GatheredSource | undefined> {
  const [found] = await findOwnArtifactsUntracked(input.workspaceId, [sourceArtifactKey(input)]);

  return found && readSource(found);
}

async function readSource({ storageKey }: Artifact<unknown>): Promise<GatheredSource> {
  const text = await readFile(await (await getStore()).fetchLocal(storageKey), "utf8");

  return gatheredSourceSchema.parse(JSON.parse(text));
}

function sourceArtifactKey({ brief, workspaceId, isRequired }: SourceInput) {
  const { topic, source, language, variation } = brief;

  return {
    ...{ kind: "gathered-source" as const, workspaceId, metadataSchema },
    // Without its source a brief may be written anyway: that must not be taken for what was found.
    input: { topic, source, language, variation, isRequired },
  };
}
