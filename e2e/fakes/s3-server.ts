import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { listenLocally } from "../processes/listen";

export type S3Server = {
  /** What `STORAGE_URL` must be for a bucket of this server. */
  storageUrlOf(bucket: string): string;
  /** Method and path of every request so far. */
  requests: string[];
  /** What answers in the place of the server, by HTTP method, until it is taken out. */
  faults: Map<string, RequestListener>;
  close(): Promise<void>;
};

/** The only key that s3rver knows. */
export const s3Credentials = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };

/** A real S3 server, s3rver, on a free local port with one empty bucket, its files in a folder of its own. */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-s3-"));
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket }] });
  await s3.configureBuckets();
  const answer = s3.getMiddleware();
  const requests: string[] = [];
  const faults = new Map<string, RequestListener>();

  const server = createServer((request, response) => {
    const method = request.method ?? "";
    requests.push(`${method} ${request.url?.split("?")[0] ?? ""}`);
    (faults.get(method) ?? answer)(request, response);
  });
  const port = await listenLocally(server);

  return {
    requests,
    faults,
    storageUrlOf: (name) => `s3://${name}?region=us-east-1&endpoint=http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
