import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { createVideo } from "@/server/videos/create-video";
import { deleteVideos } from "@/server/videos/videos";
import { finishRender } from "./finish-render";
import { joinAs, type Joined } from "./join-as";
import { startWeb, type Web } from "./start-web";
import { createVisitor } from "./visitor";

const script = "# Cranes\n\nThey wade.\n";
const bytes = Buffer.alloc(3_000_000, "a video ");
let web: Web;
let ann: Joined;
let bob: Joined;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
  bob = await joinAs(web, "bob");
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

async function addFile({ workspaceId }: Joined, name: string, content?: string): Promise<void> {
  const { prisma } = await openDatabase();
  const storageKey = `asset-of-test-${crypto.randomUUID()}.png`;
  if (content !== undefined) await writeFile(path.join(env.dataDirectory, "storage", storageKey), content);
  await prisma.asset.create({
    data: {
      ...{ workspaceId, storageKey, name, kind: "photo", mimeType: "image/png", bytes: 1n },
      sha256: crypto.randomUUID(),
    },
  });
}

async function addCost({ workspaceId }: Joined, model: string): Promise<void> {
  const { prisma } = await openDatabase();
  const call = { workspaceId, capability: "writer", provider: "anthropic", model };
  await prisma.costEntry.create({ data: { ...call, state: "spent", amountMicros: 20_000, usage: {} } });
}

/** Names of a zip's entries, and what is in each. */
async function unzip(response: Response): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-export-"));
  const file = path.join(folder, "export.zip");
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  // In no locale, unzip finds names in other letters wrong.
  const options = { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } } as const;
  execFileSync("unzip", ["-q", file, "-d", folder], options);
  const names = execFileSync("unzip", ["-Z1", file], options).trim().split("\n");

  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
  );
}

it("everything that a workspace has is one zip: scripts, media, and the newest finished videos", async () => {
  const { workspaceId, userId: ownerId, visitor } = ann;
  const create = (text: string) => createVideo({ workspaceId, ownerId, script: text });
  const [first, , deleted] = [await create(script), await create(script), await create("# Gone\n\nAway.\n")];
  await finishRender({ workspaceId, videoId: first.videoId }, { bytes: Buffer.from("an older one") });
  await finishRender({ workspaceId, videoId: first.videoId }, { bytes });
  await finishRender({ workspaceId, videoId: first.videoId }, { bytes, format: "short" });
  await deleteVideos(workspaceId, [deleted.videoId]);
  await addFile(ann, "心.png", "a heart");
  await addFile(ann, "lost.png");
  await createVideo({ workspaceId: bob.workspaceId, script: "# Bob’s\n\nHis own.\n" });
  await addFile(bob, "bob.png", "his own");
  for (const [model, who] of [
    ["hers", ann],
    ["his", bob],
  ] as const)
    await addCost(who, model);

  const response = await visitor.send("/api/workspace/export");

  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  const entries = await unzip(response);
  expect([...entries.keys()]).toEqual([
    ...["scripts/Cranes.md", "scripts/Cranes 2.md", "media/心.png", "media/lost.png"],
    ...["mp4", "jpg", "srt"].map((ending) => `videos/Cranes (short).${ending}`),
    ...["mp4", "jpg", "srt"].map((ending) => `videos/Cranes.${ending}`),
    ...["costs.csv", "missing.txt"],
  ]);
  expect(entries.get("scripts/Cranes.md")?.toString()).toBe(script);
  expect(entries.get("media/心.png")?.toString()).toBe("a heart");
  expect(entries.get("videos/Cranes.mp4")?.equals(bytes)).toBe(true);
  expect(entries.get("videos/Cranes.srt")?.toString()).toContain("They wade.");
  const [header, ...costs] = (entries.get("costs.csv")?.toString() ?? "").trimEnd().split("\r\n");
  expect(header).toContain("US dollars");
  expect(costs).toEqual([expect.stringContaining(",hers,spent,0.020000,")]);
  expect(entries.get("missing.txt")?.toString()).toBe("media/lost.png\n");
});

it("only those who manage the workspace may have it", async () => {
  const { prisma } = await openDatabase();
  await prisma.membership.updateMany({ where: { userId: bob.userId }, data: { role: "editor" } });

  expect((await bob.visitor.send("/api/workspace/export")).status).toBe(403);
  expect((await createVisitor(web.origin).send("/api/workspace/export")).status).toBe(401);
});

it("what a month cost is a file for all members, and for nobody else", async () => {
  const month = new Date().toISOString().slice(0, 7);
  const address = `/api/workspace/costs?month=${month}`;

  const response = await bob.visitor.send(address);

  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toContain(`costs ${month}.csv"`);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const text = await response.text();
  expect(text).toContain(",his,spent,0.020000,");
  expect(text).not.toContain("hers");
  for (const wrong of ["/api/workspace/costs", "/api/workspace/costs?month=2026-13"]) {
    expect((await bob.visitor.send(wrong)).status).toBe(400);
  }
  expect((await createVisitor(web.origin).send(address)).status).toBe(401);
});
