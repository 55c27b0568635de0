import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { finishRender } from "./finish-render";
import { joinAs, type Joined } from "./join-as";
import { writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { sendRaw } from "./raw-request";
import { startWeb, type Web } from "./start-web";
import { createVisitor } from "./visitor";

const bytes = Buffer.from(Array.from({ length: 1000 }, (_value, index) => index % 251));
/** More than fits into what a connection holds back: whoever leaves, leaves in the middle. */
const manyBytes = Buffer.alloc(20_000_000);
const script = "# Hearts\n\nAn octopus has three.\n";

let web: Web;
let ann: Joined;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

/** A finished video that a person has given this title; gives the address of its files. */
async function finishVideo(title: string, render: Parameters<typeof finishRender>[1]): Promise<string> {
  const { visitor, workspaceId } = ann;
  const created = await visitor.call("videos.create", { script });
  const { videoId } = z.object({ videoId: z.string() }).parse(created.data);
  const change = { revision: 0, baseScript: script, script: writeSettings(script, { title }) };
  expect(await visitor.call("videos.save", { videoId, ...change })).toMatchObject({ status: 200 });
  const { renderId } = await finishRender({ workspaceId, videoId }, render);

  return `/api/renders/${renderId}`;
}

/** The name that a browser takes (RFC 6266): the encoded one. The other has nothing in it that could end it. */
function readName(response: Response): string {
  const [, encoded] =
    /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[\dA-F]{2})+)$/.exec(
      response.headers.get("content-disposition") ?? "",
    ) ?? [];

  return decodeURIComponent(encoded ?? "");
}

it.each([
  ["للأخطبوط ثلاثة قلوب", "للأخطبوط ثلاثة قلوب"],
  ["タコの心臓 🐙", "タコの心臓 🐙"],
  ['It\'s "three"; 100%', "It's three ; 100%"],
  ["three\r\nSet-Cookie: a=b", "three Set-Cookie a=b"],
  ["../../etc/passwd", "etc passwd"],
  ["..\\..\\C:\\aux", "C aux"],
  ["/./..//", "video"],
  ["nul", "_nul"],
  ["harmless \u202E4pm.exe", "harmless 4pm.exe"],
  ["心".repeat(100), "心".repeat(66)],
])("what is titled %j is saved as %j, and so is all in its package", async (title, name) => {
  const address = await finishVideo(title, { format: "short", bytes });

  for (const [file, ending] of [
    ["video?download", ".mp4"],
    ["thumbnail?download", ".jpg"],
    ["package", ".zip"],
  ] as const) {
    const response = await ann.visitor.send(`${address}/${file}`);
    expect([response.status, readName(response)]).toEqual([200, `${name} (short)${ending}`]);
    expect(response.headers.get("set-cookie")).toBeNull();
    if (file === "package") {
      const endings = [" credits.txt", ".jpg", ".json", ".mp4", ".srt", ".vtt"];
      expect(await listZip(response)).toEqual(endings.map((end) => `${name} (short)${end}`));
    }
  }
});

async function listZip(response: Response): Promise<string[]> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "offcamera-package-")), "package.zip");
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  // In no locale, unzip finds names in other letters wrong.
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  execFileSync("unzip", ["-tq", file], { env });

  return execFileSync("unzip", ["-Z1", file], { encoding: "utf8", env }).trim().split("\n").sort();
}

it("a player is given what is said as captions, and nobody else is", async () => {
  const address = await finishVideo("Hearts", { bytes });
  const response = await ann.visitor.send(`${address}/captions`);

  expect(response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
  expect(await response.text()).toMatch(
    /^WEBVTT\n\n1\n[\d:.]+ --> [\d:.]+\nHearts\n\n2\n[\d:.]+ --> [\d:.]+\nAn octopus has three\.\n/,
  );
  expect((await createVisitor(web.origin).send(`${address}/captions`)).status).toBe(401);
});

it("half of an emoji is not saved", async () => {
  const created = await ann.visitor.call("videos.create", { script });
  const { videoId } = z.object({ videoId: z.string() }).parse(created.data);
  const change = { revision: 0, baseScript: script, script: `${script}\n\nhalf \ud83d` };

  expect(await ann.visitor.call("videos.save", { videoId, ...change })).toMatchObject({ status: 400 });
});

it("a download is asked for in parts, by its head, and by its tag", async () => {
  const address = await finishVideo("Hearts", { bytes });
  const ask = (headers: Record<string, string>, method = "GET") =>
    ann.visitor.send(`${address}/video?download`, { method, headers });
  const { headers } = await ask({});
  const etag = headers.get("etag") ?? "";
  expect([headers.get("accept-ranges"), headers.get("content-length")]).toEqual(["bytes", "1000"]);

  for (const [range, status, contentRange, length] of [
    ["bytes=0-0", 206, "bytes 0-0/1000", 1],
    ["bytes=-5000", 206, "bytes 0-999/1000", 1000],
    ["bytes=99999999999999999999-", 416, "bytes */1000", 0],
    ["bytes=9-0", 416, "bytes */1000", 0],
    ["bytes=--1", 200, null, 1000],
    ["bytes=0-1,5-6", 200, null, 1000],
  ] as const) {
    const response = await ask({ range });
    expect([response.status, response.headers.get("content-range")]).toEqual([status, contentRange]);
    expect((await response.arrayBuffer()).byteLength).toBe(length);
    if (status !== 416) expect(response.headers.get("content-length")).toBe(String(length));
    expect(readName(response)).toBe("Hearts.mp4");
  }
  const statuses = await Promise.all([
    ask({ "if-none-match": `"other", W/${etag}` }),
    ask({ "if-none-match": "*" }),
    ask({ "if-none-match": '"other"' }),
    ask({ range: "bytes=0-9", "if-range": `W/${etag}` }),
    ask({ range: "bytes=0-9", "if-range": "Sat, 21 Nov 2026 00:00:00 GMT" }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([304, 304, 200, 200, 200]);
  const head = await ask({ range: "bytes=0-9" }, "HEAD");
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "1000", ""]);
  expect((await ann.visitor.send(`${address}/package`, { headers: { range: "bytes=0-9" } })).status).toBe(
    200,
  );
});

it("nothing stays open of what is asked for by its head alone, or left before it has come", async () => {
  const address = await finishVideo("Whales", { bytes: manyBytes });
  const openFiles = () =>
    readdirSync(`/proc/${web.pid}/fd`).filter((fd) => {
      try {
        return readlinkSync(`/proc/${web.pid}/fd/${fd}`).includes("/storage/");
      } catch {
        return false;
      }
    });

  for (const file of ["video", "video?download", "package"]) {
    for (let index = 0; index < 20; index += 1) {
      expect((await ann.visitor.send(`${address}/${file}`, { method: "HEAD" })).status).toBe(200);
      const { request } = sendRaw(web, { visitor: ann.visitor, path: `${address}/${file}` });
      request.end();
      // Some leave while the answer is written, some before it has begun.
      await once(request, index % 2 ? "response" : "finish");
      const closed = new Promise((resolve) => request.once("close", resolve));
      request.destroy();
      await closed;
    }
  }

  await expect.poll(openFiles).toEqual([]);
});
