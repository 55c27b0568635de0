import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import type { AssetSummary } from "@/server/media/schema";
import { createAccount, startUploadWorker, upload } from "@/e2e/setup/uploads";
import { loadVideo } from "./load-video";

let ann: Account;
let stopWorker: () => Promise<void>;
let api: ReturnType<typeof createCaller>;
let reef: AssetSummary;
let tune: AssetSummary;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  ann = await createAccount("ann");
  api = createCaller({ account: ann, caller: { address: "" } });
  const photo = sharp({ create: { width: 160, height: 90, channels: 3, background: "teal" } });
  ({ asset: reef } = await upload(ann, "coral reef.jpg", await photo.jpeg().toBuffer()));
  const { stdout } = await runFfmpeg("ffmpeg", [
    ...["-v", "error", "-f", "lavfi", "-i", "anullsrc=d=2", "-c:a", "pcm_s16le", "-f", "wav", "-"],
  ]);
  ({ asset: tune } = await upload(ann, "tune.wav", stdout));
});
afterAll(async () => {
  await stopWorker();
  await closeDatabase();
});

const script = `---
title: Reefs
music: tune.wav
---

![A reef](<photos/coral reef.jpg>)

A reef is alive.
`;

it("a script in the studio shows and plays files of the library, in preview and video alike", async () => {
  const { timeline } = await api.videos.preview({ script });
  expect(timeline.scenes[0]?.background).toMatchObject({
    kind: "photo",
    assetKey: reef.storageKey,
    width: 160,
  });

  const { videoId } = await api.videos.create({ script });
  const { video } = await loadVideo({ workspaceId: ann.workspaceId, videoId });
  expect(video.scenes[0]?.media).toMatchObject({ assetKey: reef.storageKey });
  expect(video.music).toEqual({ kind: "file", assetKey: tune.storageKey });
});

it("the library knows where a file is used, and lets it go only when it is not", async () => {
  const { videoId } = await api.videos.create({ script: script.replace("title: Reefs", "title: Atolls") });
  const { assetId } = reef;
  const uses = async () => (await api.media.get({ assetId })).videos.map(({ title }) => title);

  expect(await uses()).toEqual(["Atolls", "Reefs"]);
  await expect(api.media.delete({ assetId })).rejects.toMatchObject({
    ...{
      code: "CONFLICT",
      message: "coral reef.jpg is used in “Atolls”, “Reefs”; take it out of there first.",
    },
  });

  await api.videos.save({ videoId, revision: 0, baseScript: script, script: "No picture." });
  expect(await uses()).toEqual(["Reefs"]);
  const [left] = (await api.media.get({ assetId })).videos;
  await api.videos.delete({ videoIds: [left?.videoId ?? ""] });
  expect(await uses()).toEqual([]);
  await api.media.delete({ assetId });
  await expect(api.videos.preview({ script })).rejects.toThrow(/is not in the media library/);
  await api.media.restore({ assetId });
});

it("a name that is not in the library is an error with its line and what to do", async () => {
  const preview = (text: string) => api.videos.preview({ script: text });

  await expect(preview("# Reefs\n\n![](coral%20reef.png)\n\nAlive.")).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message:
      "Line 3: “coral reef.png” is not in the media library. Upload it there first. Or did you mean “coral reef.jpg”?",
  });
  await expect(preview("---\ntitle: A\nmusic: song.mp3\n---\n\nAlive.")).rejects.toThrow(
    /Line 3: “song\.mp3” is not in the media library/,
  );
  const bob = createCaller({ account: await createAccount("bob"), caller: { address: "" } });
  await expect(bob.videos.create({ script })).rejects.toThrow(/“tune\.wav” is not in the media library/);
});
