import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { timelineSchema } from "@/remotion/timeline/schema";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { makeClip, ordinaryEncoding } from "@/server/adapters/renderer/layered/backgrounds/clips.fixture";
import { getStore } from "@/server/adapters/storage/store";
import { createAsset } from "@/server/media/repository";
import type { AssetKind } from "@/server/media/schema";
import { narratePreview } from "@/server/narration/narrate-scene";
import { closeSpeechEngines } from "@/server/providers/speech-engines";
import { createVideo } from "@/server/videos/create-video";
import { loadVideo } from "@/server/videos/load-video";
import { joinAs, type Joined } from "./join-as";
import { startWeb, type Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

const script = `---
voice: rms
---

# The reef at night

An octopus swims through the night.

Farmers keep them:

- Cows
- Roosters

![](reef.jpg)

Reefs live.

![](waves.mp4)

Waves break.
`;

let web: Web;
let ann: Joined;
let videoId: string;
let folder: string;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-guest-preview-"));
  const { workspaceId } = ann;
  const size = { width: 320, height: 180 };
  await addAsset("reef.jpg", { kind: "photo", mimeType: "image/jpeg", ...size }, (file) =>
    sharp({ create: { ...size, channels: 3, background: "teal" } }).toFile(file),
  );
  await addAsset("waves.mp4", { kind: "footage", mimeType: "video/mp4", ...size, durationMs: 1000 }, (file) =>
    makeClip({ file, rate: "30", size: "320x180", seconds: 1, encoding: ordinaryEncoding }),
  );
  ({ videoId } = await createVideo({ workspaceId, ownerId: ann.userId, script }));
  await narratePreview((await loadVideo({ workspaceId, videoId })).video, 0);
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeSpeechEngines();
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

type AssetFacts = { kind: AssetKind; mimeType: string; width: number; height: number; durationMs?: number };

async function addAsset(name: string, facts: AssetFacts, write: (file: string) => Promise<unknown>) {
  const { workspaceId } = ann;
  const storageKey = `asset/${workspaceId}/${name}`;
  const file = path.join(folder, name);
  await write(file);
  await (await getStore()).publish(file, storageKey);
  await createAsset({ workspaceId, name, sha256: name, storageKey, bytes: 1n, ...facts });
}

/** Every key of a file that a timeline holds, wherever it stands. */
function listKeys(timeline: unknown): string[] {
  const keys: string[] = [];
  JSON.stringify(timeline, (name, value: unknown) => {
    if (name === "assetKey" && typeof value === "string") keys.push(value);

    return value;
  });

  return keys;
}

/** What is answered for each file of a preview, once for each type: `200 image/webp`. Pictures are decoded. */
async function open(visitor: Visitor, baseUrl: string, preview: unknown): Promise<string[]> {
  const answers = await Promise.all(
    listKeys(timelineSchema.parse(preview)).map(async (key) => {
      const response = await visitor.send(`${baseUrl}/${key}`);
      const type = response.headers.get("content-type") ?? "";
      const content = await response.arrayBuffer();
      if (type.startsWith("image/")) await sharp(content).stats();

      return `${response.status} ${type}`;
    }),
  );

  return [...new Set(answers)].sort();
}

const allKinds = ["200 audio/wav", "200 image/jpeg", "200 image/webp", "200 video/mp4"];

it("a guest is given every drawing, photo, clip and voice of the preview of their video", async () => {
  const { data } = await ann.visitor.call("guestLinks.create", {
    ...{ videoId, name: "Client", canApprove: false, validForDays: 7 },
  });
  const { url } = z.object({ url: z.url() }).parse(data);
  const guest = createVisitor(web.origin);
  await guest.call("guest.enter", { token: new URL(url).hash.slice(1) });

  const { data: preview } = await guest.call("guest.preview");
  expect(await open(guest, "/api/guest/media", preview)).toEqual(allKinds);

  // Browsers keep a drawing while the script changes: its key is not sealed.
  const drawings = listKeys(preview).filter((key) => key.startsWith("illustrations/"));
  expect(drawings).toContainEqual(expect.stringMatching(/\/octopus\.webp$/));
  expect(drawings).toContainEqual(expect.stringMatching(/\/rooster\.webp$/));
  expect((await createVisitor(web.origin).send(`/api/guest/media/${drawings[0]}`)).status).toBe(401);
});

it("a member is given them as well", async () => {
  const { data } = await ann.visitor.call("videos.preview", { script });
  const { timeline } = z.object({ timeline: z.unknown() }).parse(data);

  expect(await open(ann.visitor, "/api/media", timeline)).toEqual(allKinds);
});
