import { stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import type { Prisma } from "@/prisma/generated/client";
import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { isForeignKeyViolation, retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { isStorageFull, toStorageError } from "@/server/adapters/storage/storage-error";
import { getStore } from "@/server/adapters/storage/store";
import { type ArtifactQuery, findArtifact, type ForRender, toArtifact } from "./find-artifact";
import { type ArtifactRow, createArtifact, recordPreviewUse } from "./repository";
import { type Artifact, hashInput } from "./schema";
import { withScratchDirectory } from "./scratch-directory";

export type ArtifactRequest<Metadata extends Prisma.InputJsonValue> = ArtifactQuery<Metadata> &
  ForRender & {
    /** Without the dot. */
    extension: string;
    /** The workspace that hears it in a preview, before any render uses it. */
    previewedBy?: string;
    /** Writes the whole file and returns its metadata. */
    produce: (file: string) => Promise<Metadata>;
  };

/**
 * The only way to make a product of the pipeline. The same inputs give the same artifact, made once however many
 * processes ask (a Postgres advisory lock per hash). A file is published whole - written aside, synced, renamed - and
 * its row comes last, so a process may die at any line: at worst an unfinished file is swept later. A found file
 * must have its recorded size, or it is made again. Throws STORAGE_FULL, STORAGE_FAILED and whatever `produce` throws.
 */
export async function getOrProduce<Metadata extends Prisma.InputJsonValue>(
  request: ArtifactRequest<Metadata>,
): Promise<Artifact<Metadata>> {
  const artifact = (await findArtifact(request)) ?? (await produceOnce(request));
  if (request.previewedBy === undefined) return artifact;

  try {
    await recordPreviewUse(request.previewedBy, artifact.id);

    return artifact;
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;

    // It was collected just now; a new one will not be.
    const renewed = await produceOnce(request);
    await recordPreviewUse(request.previewedBy, renewed.id);

    return renewed;
  }
}

function produceOnce<Metadata extends Prisma.InputJsonValue>(
  request: ArtifactRequest<Metadata>,
): Promise<Artifact<Metadata>> {
  const inputHash = hashInput(request);

  return withAdvisoryLock(
    `artifact:${inputHash}`,
    async () =>
      (await findArtifact(request)) ?? toArtifact(await produceAndPublish(inputHash, request), request),
  );
}

async function produceAndPublish<Metadata extends Prisma.InputJsonValue>(
  inputHash: string,
  request: ArtifactRequest<Metadata>,
): Promise<ArtifactRow> {
  const store = await getStore();
  const storageKey = `${request.kind}/${inputHash.slice(0, 2)}/${inputHash}.${request.extension}`;

  return withScratchDirectory(async (directory) => {
    const file = path.join(/* turbopackIgnore: true */ directory, `${request.kind}.${request.extension}`);
    const metadata = await request.produce(file).catch((error: unknown) => {
      if (!isStorageFull(error)) throw error;
      // People know the store, not the folder of an unfinished product.
      throw toStorageError(new Error("The disk is full.", { cause: error }), path.dirname(store.scratchRoot));
    });
    const { size } = await stat(file);
    await store.publish(file, storageKey);

    // The work is done and paid for: a database that restarts just now must not waste it.
    return retryOnDisconnect(() =>
      createArtifact(
        {
          kind: request.kind,
          inputHash,
          storageKey,
          bytes: BigInt(size),
          metadata,
          producedBy: `${hostname()}:${process.pid}`,
        },
        request.renderId,
      ),
    );
  });
}
