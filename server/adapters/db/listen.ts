import { EventEmitter } from "node:events";
import { Client } from "pg";
import { log } from "@/server/log";
import { getDatabase } from "./database";

type Listener = { emitter: EventEmitter; connected: Promise<void>; close: () => Promise<void> };

/** One connection per channel, however many people watch. */
const shared = globalThis as typeof globalThis & { offcameraListeners?: Map<string, Listener> };

/** Listens for notifications with one payload on a Postgres channel. Call `end` when done. */
export async function listenForChanges(channel: string, payload: string) {
  const { emitter, connected } = getListener(channel);
  await connected;
  let hasChanged = false;
  let wake: () => void = () => undefined;
  const onChange = () => {
    hasChanged = true;
    wake();
  };
  emitter.on(payload, onChange);

  return {
    /** Resolves when there has been a change since the last call, or after `timeoutMs`, or on abort. */
    async next(timeoutMs: number, signal?: AbortSignal): Promise<void> {
      if (!hasChanged && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          signal?.addEventListener("abort", wake, { once: true });
        });
        signal?.removeEventListener("abort", wake);
      }
      hasChanged = false;
    },
    end: () => void emitter.off(payload, onChange),
  };
}

/** Ends the connections for notifications. Call it before the database is closed. */
export async function closeListeners(): Promise<void> {
  const listeners = [...(shared.offcameraListeners?.values() ?? [])];
  await Promise.all(listeners.map(({ close }) => close()));
}

function getListener(channel: string): Listener {
  shared.offcameraListeners ??= new Map();
  const known = shared.offcameraListeners.get(channel);
  if (known) return known;

  const emitter = new EventEmitter().setMaxListeners(0);
  const client = new Client({ connectionString: getDatabase().url, application_name: "offcamera-listen" });
  const forget = () => {
    // A lost connection errors, then ends: by then another listener may have its place.
    if (shared.offcameraListeners?.get(channel) === listener) shared.offcameraListeners.delete(channel);
  };
  client.on("notification", ({ payload }) => emitter.emit(payload ?? ""));
  // Current waiters still wake on their timeout; the next listener opens a new connection.
  client.on("error", (error) => {
    log.warn({ error: error.message }, "The connection for notifications was lost");
    forget();
  });
  client.on("end", forget);
  const connected = client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .then(() => undefined);
  connected.catch(forget);
  const close = async () => {
    await connected.catch(() => undefined);
    await client.end().catch(() => undefined);
  };
  const listener: Listener = { emitter, connected, close };
  shared.offcameraListeners.set(channel, listener);

  return listener;
}
