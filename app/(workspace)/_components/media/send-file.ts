import { type Uploaded, uploadedSchema } from "@/server/media/schema";

export type Outcome =
  | { state: "taken"; uploaded: Uploaded }
  /** Sending it again would change nothing. */
  | { state: "rejected"; reason: string }
  | { state: "broken"; reason: string }
  | { state: "cancelled" };

type SendInput = { file: File; signal: AbortSignal; onProgress: (share: number) => void };

/** Sends one file to the library and says what became of it. Only this old way of asking tells how far it is. */
export function sendFile({ file, signal, onProgress }: SendInput): Promise<Outcome> {
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
