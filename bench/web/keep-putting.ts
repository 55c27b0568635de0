import { spawn } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { startUploadSession } from "@/server/adapters/youtube/resumable-session";
import { openFileSource } from "@/server/adapters/youtube/upload-source";
import { env } from "@/server/env";
import { countUploadBytes, slowDown, type Uploading } from "./keep-uploading";

/**
 * Has curl send to the emulator what five uploads send, as fast, and nothing of ours: the control that says what the emulator
 * costs on the same machine.
 */
export async function keepPutting(youtube: YouTubeServer, seconds: number): Promise<Uploading> {
  slowDown(youtube);
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));
  const file = path.join(folder, "video.mp4");
  await writeFile(file, "");
  await truncate(file, countUploadBytes(seconds));
  const source = await openFileSource(file);
  const accessToken = youtube.connect().access_token;
  const sessions = await Promise.all(
    Array.from({ length: 5 }, () =>
      startUploadSession({
        ...{ accessToken, addresses: env.googleAddresses, source, notifySubscribers: false },
        video: { snippet: { title: "A control" }, status: { privacyStatus: "private" } },
      }),
    ),
  );
  const senders = sessions.map((sessionUri) => {
    const headers = [`authorization: Bearer ${accessToken}`, "content-type: video/mp4"];

    return spawn(
      "curl",
      [
        ...["--silent", "--output", "-", "--upload-file", file],
        ...headers.flatMap((header) => ["--header", header]),
        sessionUri,
      ],
      { stdio: "ignore" },
    );
  });

  return {
    async stop() {
      const running = senders.filter(({ exitCode }) => exitCode === null);
      for (const sender of running) sender.kill();
      youtube.faults.clear();
      await rm(folder, { recursive: true });
      if (running.length < senders.length)
        throw new Error(`Only ${running.length} of curl's uploads ran to the end.`);
    },
  };
}
