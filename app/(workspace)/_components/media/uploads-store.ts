import { maxUploadBytes, type Uploaded, uploadedSchema } from "@/server/media/schema";

export type Upload = {
  id: number;
  name: string;
  bytes: number;
  status: "waiting" | "sending" | Outcome["state"];
  /** The share that was sent, 0..1; after that the file is being checked. */
  share: number;
  reason: string | null;
  uploaded: Uploaded | null;
};

type Task = { file: File; controller: AbortController };

const maxAtOnce = 3;

/** All uploads of this tab: they continue while the person looks at another page. */
let uploads: Upload[] = [];
const tasks = new Map<number, Task>();
const listeners = new Set<() => void>();
let lastId = 0;

/** Calls `listener` after every change; returns the unsubscribe function. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}

export function getUploads(): Upload[] {
  return uploads;
}

/** Sends files to the library, a few at a time, in this order; returns the ids of their uploads. */
export function addUploads(files: File[]): number[] {
  const added = files.map((file): Upload => {
    lastId += 1;
    tasks.set(lastId, { file, controller: new AbortController() });
    const { name, size: bytes } = file;
    const isTooLarge = bytes > maxUploadBytes;
    const reason = isTooLarge
      ? `${name} is larger than ${maxUploadBytes / 1_000_000} MB; make it smaller.`
      : null;

    return {
      id: lastId,
      name,
      bytes,
      status: isTooLarge ? "rejected" : "waiting",
      share: 0,
      reason,
      uploaded: null,
    };
  });
  change([...uploads, ...added]);
  sendNext();

  return added.map(({ id }) => id);
}

export function cancelUpload(id: number): void {
  tasks.get(id)?.controller.abort();
  update(id, { status: "cancelled" });
  sendNext();
}

export function retryUpload(id: number): void {
  const task = tasks.get(id);
  if (!task) return;
  tasks.set(id, { ...task, controller: new AbortController() });
  update(id, { status: "waiting", share: 0, reason: null });
  sendNext();
}

/** Removes finished uploads from the list. */
export function clearFinished(): void {
  const rest = uploads.filter(isUnderWay);
  for (const { id } of uploads) if (!rest.some((upload) => upload.id === id)) tasks.delete(id);
  change(rest);
}

export function isUnderWay({ status }: Pick<Upload, "status">): boolean {
  return status === "waiting" || status === "sending";
}

function sendNext(): void {
  const free = maxAtOnce - uploads.filter(({ status }) => status === "sending").length;
  const waiting = uploads.filter(({ status }) => status === "waiting").slice(0, Math.max(0, free));
  for (const { id } of waiting) void send(id);
}

async function send(id: number): Promise<void> {
  const task = tasks.get(id);
  if (!task) return;
  update(id, { status: "sending" });
  const { file, controller } = task;
  const { signal } = controller;
  const outcome = await sendFile({
    ...{ file, signal },
    onProgress: (share) => {
      update(id, { share });
    },
  });
  // Cancelled, and perhaps started again meanwhile.
  if (signal.aborted) return;

  update(id, {
    status: outcome.state,
    reason: "reason" in outcome ? outcome.reason : null,
    uploaded: outcome.state === "taken" ? outcome.uploaded : null,
  });
  sendNext();
}

function update(id: number, values: Partial<Upload>): void {
  change(uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload)));
}

function change(next: Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

type Outcome =
  | { state: "taken"; uploaded: Uploaded }
  /** Sending it again would change nothing. */
  | { state: "rejected"; reason: string }
  | { state: "broken"; reason: string }
  | { state: "cancelled" };

type SendInput = { file: File; signal: AbortSignal; onProgress: (share: number) => void };

/** Sends one file to the library and returns the outcome. Only XMLHttpRequest reports the progress of an upload. */
function sendFile({ file, signal, onProgress }: SendInput): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/media/uploads?name=${encodeURIComponent(file.name)}`);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      onProgress(total === 0 ? 1 : loaded / total);
    });
    request.addEventListener("load", () => {
      resolve(readAnswer(request));
    });
    request.addEventListener("error", () => {
      resolve({ state: "broken", reason: "The connection broke off; nothing was kept. Try again." });
    });
    request.addEventListener("abort", () => {
      resolve({ state: "cancelled" });
    });
    signal.addEventListener("abort", () => {
      request.abort();
    });
    request.send(file);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): Outcome {
  if (status === 200 || status === 201) {
    return { state: "taken", uploaded: uploadedSchema.parse(JSON.parse(responseText)) };
  }
  const isFinal = status >= 400 && status < 500;

  return {
    state: isFinal ? "rejected" : "broken",
    reason: responseText || "The server did not answer; try again.",
  };
}
