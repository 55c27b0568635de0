import { cpus, release, totalmem, type } from "node:os";
import { VERSION } from "remotion/version";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { findBrowser } from "@/server/adapters/renderer/find-browser";

/** What figures depend on besides the code. */
export async function describeMachine() {
  return {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? "unknown",
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    ffmpeg: (await getCapableFfmpeg()).version,
    remotion: VERSION,
    browser: findBrowser().executable,
  };
}
