import { cpus, release, totalmem, type } from "node:os";
import { VERSION } from "remotion/version";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { findBrowser } from "@/server/adapters/renderer/find-browser";

/** Whether `--quick` was given; any other argument ends the benchmark with a sentence. */
export function readQuickOption(): boolean {
  const args = process.argv.slice(2);
  const unknown = args.filter((arg) => arg !== "--quick");
  if (unknown.length > 0) {
    console.error(`The only option is --quick, not ${unknown.join(", ")}.`);
    process.exit(2);
  }

  return args.length > 0;
}

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

/** For `JSON.stringify`: four digits say all that a measurement is worth. */
export function roundNumbers(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;

  return value > 1000 ? Math.round(value) : Number(value.toPrecision(4));
}
