import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { AppError } from "@/server/errors";
import { requireFolder } from "./require-folder";
import { sweepCopiesRegularly, touchCopy } from "./sweep-unused-copies";
import { toStorageError } from "./storage-error";
import type { Store } from "./store";

/** Without this, the SDK would also print warnings about the errors it throws. */
const silence = { debug() {}, info() {}, warn() {}, error() {} };

/** Opens a store in the bucket that `storageUrl`, the value of `setting`, names. Files read from it are cached under `dataDirectory`. */
export async function openS3Store(
  storageUrl: string,
  dataDirectory: string,
  setting: "STORAGE_URL" | "EXPORT_URL" = "STORAGE_URL",
): Promise<Store> {
  const bucket = await openS3Bucket(storageUrl, setting);
  const cache = path.join(dataDirectory, "storage-cache");
  const scratchRoot = path.join(dataDirectory, "scratch");
  await requireFolder(scratchRoot, "DATA_DIR");
  sweepCopiesRegularly(cache);

  async function download(storageKey: string, local: string): Promise<void> {
    // Named like a scratch folder, so that the leftovers of a killed process are swept with those.
    const draft = path.join(scratchRoot, `${hostname()}.${process.pid}.${randomBytes(6).toString("hex")}`);

    try {
      await Promise.all(
        [scratchRoot, path.dirname(local)].map((folder) => mkdir(folder, { recursive: true })),
      );
      await writeFile(draft, await bucket.getStream(storageKey));
      await rename(draft, local);
    } catch (error) {
      await rm(draft, { force: true });
      throw toStorageError(error, storageKey, "Downloading");
    }
  }

  return {
    scratchRoot,
    publish: (file, storageKey) => bucket.put(file, storageKey),
    findBytes: (storageKey) => bucket.findBytes(storageKey),
    async fetchLocal(storageKey) {
      const local = path.join(cache, storageKey);
      const [remoteBytes, localBytes] = await Promise.all([
        bucket.findBytes(storageKey),
        stat(local).then(
          ({ size }) => size,
          () => undefined,
        ),
      ]);
      const isSame = localBytes !== undefined && localBytes === remoteBytes && (await touchCopy(local));
      if (!isSame) await download(storageKey, local);

      return local;
    },
    async delete(storageKey) {
      await bucket.delete(storageKey);
      await rm(path.join(cache, storageKey), { force: true });
    },
  };
}

/** The S3 operations we use. All throw STORAGE_FAILED, or STORAGE_FULL if the server has no room left. */
type S3Bucket = {
  /** Uploads a local file; S3 shows the object only once it is complete. */
  put(file: string, key: string): Promise<void>;
  /** Size of the object, or undefined if there is none. */
  findBytes(key: string): Promise<number | undefined>;
  getStream(key: string): Promise<Readable>;
  delete(key: string): Promise<void>;
};

/**
 * `s3://bucket?region=eu-central-1&endpoint=https://…`; the credentials come from the AWS SDK's own chain.
 * The SDK is loaded only here, because it would slow down every start of a worker that keeps its files on disk. flydrive's
 * own S3 driver does not load without another package, which signs URLs that we never hand out.
 * Throws CONFIGURATION_INVALID.
 */
async function openS3Bucket(storageUrl: string, setting: string): Promise<S3Bucket> {
  const url = new URL(storageUrl);
  if (url.hostname === "" || url.pathname.length > 1) {
    throw new AppError(
      "CONFIGURATION_INVALID",
      `${setting} must name a bucket and no folder: s3://bucket?region=…`,
    );
  }

  const { S3Client, PutObjectCommand, HeadObjectCommand, GetObjectCommand, DeleteObjectCommand, NotFound } =
    await import("@aws-sdk/client-s3");
  const endpoint = url.searchParams.get("endpoint");
  const client = new S3Client({
    region: url.searchParams.get("region") ?? "us-east-1",
    logger: silence,
    // S3 servers of other vendors answer on one host name for all buckets, and some store the checksum that the SDK appends
    // to a stream as part of the file.
    ...(endpoint ? { endpoint, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" } : {}),
  });
  // Read now, while they are still in the environment (forget-secrets.ts). If there are none, the first request reports it.
  await client.config.credentials().catch(() => undefined);
  const toObject = (key: string) => ({ Bucket: url.hostname, Key: key });
  const fail = (action: string) => (error: unknown) => {
    throw toStorageError(error, `s3://${url.hostname}`, action);
  };

  async function put(file: string, key: string): Promise<void> {
    const { size } = await stat(file);
    const body = createReadStream(file);
    const upload = new AbortController();
    // The SDK does not listen for this error: a disk that fails during the read would crash the process.
    body.once("error", (error) => upload.abort(error));

    try {
      const command = new PutObjectCommand({ ...toObject(key), Body: body, ContentLength: size });
      await client.send(command, { abortSignal: upload.signal });
    } catch (error) {
      upload.signal.throwIfAborted();
      throw error;
    } finally {
      body.destroy();
    }
  }

  async function findBytes(key: string): Promise<number | undefined> {
    try {
      return (await client.send(new HeadObjectCommand(toObject(key)))).ContentLength;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  async function getStream(key: string): Promise<Readable> {
    const { Body } = await client.send(new GetObjectCommand(toObject(key)));
    if (!(Body instanceof Readable)) throw new AppError("INTERNAL", "The S3 client gave no Node stream.");

    return Body;
  }

  return {
    put: (file, key) => put(file, key).catch(fail("Writing to")),
    findBytes: (key) => findBytes(key).catch(fail("Looking into")),
    getStream: (key) => getStream(key).catch(fail("Reading from")),
    delete: async (key) => {
      await client.send(new DeleteObjectCommand(toObject(key))).catch(fail("Deleting from"));
    },
  };
}
