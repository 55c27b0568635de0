import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Fault } from "../faults";
import type { UploadSession } from "./upload-session";

/** What Google keeps of a broken request is a multiple of this. */
export const granuleBytes = 256 * 1024;

/**
 * Hashes the bytes of a request whose first is number `start` of the file, as they come; those that the session has already are
 * passed over. Whole granules count at once, the rest only with the file's last byte. Rejects where the connection breaks.
 */
export async function receiveBytes(
  session: UploadSession,
  { request, start, fault }: { request: IncomingMessage; start: number; fault: Fault | undefined },
): Promise<void> {
  session.stopReceiving?.();
  const stopReceiving = () => request.destroy();
  session.stopReceiving = stopReceiving;

  let position = start;
  let heard = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const take = (bytes: number) => {
    const whole = Buffer.concat(pending);
    session.hash.update(whole.subarray(0, bytes));
    session.receivedBytes += bytes;
    pending = [whole.subarray(bytes)];
    pendingBytes -= bytes;
  };

  for await (const piece of request) {
    const chunk = z.instanceof(Buffer).parse(piece);
    // A later request has taken over.
    if (session.stopReceiving !== stopReceiving) throw new Error("Another request delivers these bytes.");
    heard += chunk.length;
    if (fault?.kind === "cut" && heard >= fault.afterBytes) {
      request.destroy();
      throw new Error("The connection was cut, as the script says.");
    }

    const fresh = chunk.subarray(
      Math.min(chunk.length, Math.max(0, session.receivedBytes + pendingBytes - position)),
    );
    position += chunk.length;
    pending.push(fresh);
    pendingBytes += fresh.length;
    if (pendingBytes < granuleBytes) continue;
    take(pendingBytes - (pendingBytes % granuleBytes));
    if (fault?.kind === "slow") await wait(fault.ms);
  }
  session.stopReceiving = undefined;
  if (session.receivedBytes + pendingBytes === session.totalBytes) take(pendingBytes);
}
