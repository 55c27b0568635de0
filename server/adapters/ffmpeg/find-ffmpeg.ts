import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
// Set-up checks the same list (tooling/set-up/ffmpeg.mjs).
import needed from "./capable-ffmpeg.json" with { type: "json" };

const execute = promisify(execFile);

export type CapableFfmpeg = {
  executable: string;
  version: string;
  /** Names of all its filters and encoders. */
  features: ReadonlySet<string>;
};

let found: Promise<CapableFfmpeg | undefined> | undefined;

/**
 * The ffmpeg that can compose a picture, looked for once per process: `FFMPEG_PATH`, else the system's, else undefined.
 * Remotion's own is reduced and lacks `overlay`. Throws CONFIGURATION_INVALID if `FFMPEG_PATH` names no capable ffmpeg.
 */
export function findCapableFfmpeg(): Promise<CapableFfmpeg | undefined> {
  found ??= lookForFfmpeg(env.ffmpegPath);

  return found;
}

/** The same, but throws CONFIGURATION_INVALID if there is none. */
export async function getCapableFfmpeg(): Promise<CapableFfmpeg> {
  const ffmpeg = await findCapableFfmpeg();
  if (ffmpeg) return ffmpeg;

  throw new AppError(
    "CONFIGURATION_INVALID",
    "This machine has no ffmpeg that can draw in layers: install ffmpeg, name one with FFMPEG_PATH, or use --renderer reference.",
  );
}

/** Checks the ffmpeg that is named, or else looks in the usual places. Throws CONFIGURATION_INVALID if the named one is unfit. */
export async function lookForFfmpeg(named?: string): Promise<CapableFfmpeg | undefined> {
  for (const executable of named === undefined ? needed.places : [named]) {
    const ffmpeg = await inspect(executable);
    const missing = needed.features.filter((feature) => !ffmpeg?.features.has(feature));
    if (ffmpeg && missing.length === 0) return ffmpeg;
    if (named === undefined) continue;

    throw new AppError(
      "CONFIGURATION_INVALID",
      ffmpeg
        ? `FFMPEG_PATH names ${named}, a reduced ffmpeg ${ffmpeg.version} without ${missing.join(", ")}: name a full one.`
        : `FFMPEG_PATH names ${named}, where no ffmpeg (4.4 or newer) runs.`,
    );
  }

  return undefined;
}

async function inspect(executable: string): Promise<CapableFfmpeg | undefined> {
  // An ffmpeg older than 4.4 does not know the option that we need for progress reports, and lists nothing.
  const list = (what: string) =>
    execute(executable, ["-stats_period", "1", what], {
      env: getChildEnvironment(),
      timeout: 10_000,
      maxBuffer: 4 * 1024 * 1024,
    });

  try {
    const [filters, encoders] = await Promise.all([list("-filters"), list("-encoders")]);
    // " T.C overlay  VV->V  Overlay a video …": flags, name, the rest.
    const names = [filters, encoders].flatMap(({ stdout }) =>
      stdout.split("\n").map((line) => line.trim().split(/\s+/)[1] ?? ""),
    );
    // The banner above each list has the version: asking for it alone would take just as long, mostly to load libraries.
    const [, version = "unknown"] = /version (\S+)/.exec(filters.stderr) ?? [];

    return { executable, version, features: new Set(names) };
  } catch {
    return undefined;
  }
}
