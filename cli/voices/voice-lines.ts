import type { Voice } from "@/server/adapters/speech/speech-engine";

/** A table of voices: the id and name of each, and whether it is ready, has to be downloaded, or cannot speak, and why. */
export function listVoiceLines(voices: readonly Voice[]): string[] {
  const idWidth = Math.max(...voices.map(({ id }) => id.length));
  const nameWidth = Math.max(...voices.map(({ name }) => name.length));

  return voices.map(
    (voice) => `${voice.id.padEnd(idWidth)}  ${voice.name.padEnd(nameWidth)}  ${stateLabel(voice)}`,
  );
}

function stateLabel({ missing, download }: Voice): string {
  if (missing !== undefined) return missing;

  return download ? `${megabytesLabel(download.bytes)} to download` : "ready";
}

/** "██████░░░░  60 % of 100 MB" */
export function progressBar({ doneBytes, totalBytes }: { doneBytes: number; totalBytes: number }): string {
  const share = totalBytes === 0 ? 0 : doneBytes / totalBytes;
  const filled = Math.round(share * 20);

  return `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${Math.round(share * 100)} % of ${megabytesLabel(totalBytes)}`;
}

function megabytesLabel(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
