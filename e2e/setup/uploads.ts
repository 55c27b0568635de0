import { readdir } from "node:fs/promises";
import path from "node:path";
import { createUserWithWorkspace } from "@/server/auth/repository";
import type { Account } from "@/server/auth/schema";
import { createSession, findAccount } from "@/server/auth/sessions/repository";
import { getDatabase } from "@/server/adapters/db/database";
import { createEmbeddedEngine } from "@/inngest/embedded/engine";
import { registerFunctions } from "@/inngest/embedded/functions/register-functions";
import { uploadsInngest } from "@/inngest/client";
import { checkUpload, failUpload } from "@/inngest/functions/check-upload";
import { closeListeners } from "@/server/adapters/db/listen";
import { env } from "@/server/env";
import { handleUpload } from "@/server/api/handle-upload";
import { type Uploaded, uploadedSchema } from "@/server/media/schema";

/** Who is signed in, in a session that has just begun. */
export async function signInAs(userId: string): Promise<Account | null> {
  return findAccount(await createSession({ userId, userAgent: "", address: "" }));
}

/** Somebody with a workspace of their own. */
export async function createAccount(name: string): Promise<Account> {
  const user = await createUserWithWorkspace({ email: `${name}@example.com`, name });
  const account = user && (await signInAs(user.id));
  if (!account) throw new Error("The account was not made.");

  return account;
}

/** Checks what is uploaded, as a worker does, in this process; gives the function that stops it. */
export async function startUploadWorker(): Promise<() => Promise<void>> {
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    functions: () => registerFunctions([{ client: uploadsInngest, functions: [checkUpload, failUpload] }]),
    maxConcurrentCalls: 2,
  });
  await engine.start();

  return async () => {
    await engine.stop({ graceMs: 5000 });
    await closeListeners();
  };
}

type Upload = {
  name: string;
  body: Buffer | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** What the route does with a request of a browser that somebody is signed in with. */
export function send(account: Account, { name, body, headers, signal }: Upload): Promise<Response> {
  const address = `http://localhost/api/media/uploads?name=${encodeURIComponent(name)}`;
  const init = { method: "PUT", body: new Blob([]), headers, signal };
  const source = body instanceof Buffer ? new Uint8Array(body) : body;

  return handleUpload(
    new Request(address, { ...init, body: source, duplex: "half" } as RequestInit),
    account,
  );
}

/** The same, where it is taken. */
export async function upload(account: Account, name: string, body: Buffer): Promise<Uploaded> {
  return uploadedSchema.parse(await (await send(account, { name, body })).json());
}

/** A body that comes in pieces and says nothing of its length: `head`, then zeros up to `bytes`. */
export function streamZeros(head: Buffer, bytes: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(256 * 1024);
  let sent = 0;

  return new ReadableStream({
    pull(controller) {
      if (sent >= bytes) {
        controller.close();
        return;
      }
      const next = sent === 0 ? new Uint8Array(head) : piece;
      sent += next.length;
      controller.enqueue(next);
    },
  });
}

/** Everything of the library that there is: rows, stored files, unfinished files. */
export async function countTraces(): Promise<{ rows: number; files: string[] }> {
  const { prisma } = getDatabase();
  const entries = await readdir(path.join(env.dataDirectory, "storage"), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);

  return {
    rows: (await prisma.asset.count()) + (await prisma.upload.count()),
    files: entries.filter((entry) => entry.isFile()).map(({ name }) => name),
  };
}
