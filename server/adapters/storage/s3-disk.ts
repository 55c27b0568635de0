import { Disk } from "flydrive";
import { AppError } from "@/server/errors";

/**
 * `s3://bucket?region=eu-central-1&endpoint=https://…`; the credentials come from the AWS SDK's own chain.
 * The SDK is loaded only here: it would slow every start of a worker that keeps its files on disk.
 */
export async function openS3Disk(storageUrl: string): Promise<Disk> {
  const url = new URL(storageUrl);
  if (url.hostname === "" || url.pathname.length > 1) {
    throw new AppError(
      "CONFIGURATION_INVALID",
      "STORAGE_URL must name a bucket and no folder: s3://bucket?region=…",
    );
  }

  const { S3Driver } = await import("flydrive/drivers/s3");
  const endpoint = url.searchParams.get("endpoint");

  return new Disk(
    new S3Driver({
      bucket: url.hostname,
      visibility: "private",
      region: url.searchParams.get("region") ?? "us-east-1",
      // Other makers' S3 servers answer on one host name for all buckets, and know no ACLs.
      ...(endpoint ? { endpoint, forcePathStyle: true, supportsACL: false } : {}),
    }),
  );
}
