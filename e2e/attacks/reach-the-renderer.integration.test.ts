import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { networkInterfaces } from "node:os";
import { renderStill } from "@remotion/renderer";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleThumbnailProps } from "@/remotion/fixtures/sample-props";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { toComposition } from "@/server/adapters/renderer/to-composition";
import { closeRenderer, withRenderer } from "@/server/adapters/renderer/with-renderer";

type Listener = { address: string; port: number; pid: number };

/** A still is being drawn for as long as its photo does not come: it asks this server for it. */
const asked: string[] = [];
const waiting: (() => void)[] = [];
let photos: Server;
let photosUrl = "";
let drawn: Promise<void>;

beforeAll(async () => {
  const photo = await sharp({ create: { width: 64, height: 36, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  const firstAsked = new Promise<void>((resolve) => {
    photos = createServer((request, response) => {
      asked.push(request.url ?? "");
      waiting.push(() => response.writeHead(200, { "access-control-allow-origin": "*" }).end(photo));
      resolve();
    });
  });
  await new Promise<void>((resolve) => photos.listen(0, "127.0.0.1", resolve));
  const address = photos.address();
  photosUrl = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  drawn = drawStill();
  await Promise.race([firstAsked, drawn]);
});

afterAll(async () => {
  for (const answer of waiting) answer();
  await closeRenderer();
  photos.close();
});

function drawStill(): Promise<void> {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const props = {
    ...sampleThumbnailProps({
      background: {
        kind: "photo",
        assetKey: "asset/reef.png",
        width: 64,
        height: 36,
        from: whole,
        to: whole,
      },
    }),
    mediaBaseUrl: photosUrl,
    width: 64,
    height: 36,
  };

  return withRenderer(new AbortController().signal, async ({ options }) => {
    await renderStill({
      ...options,
      composition: toComposition({
        id: "thumbnail",
        width: 64,
        height: 36,
        fps: 30,
        durationInFrames: 1,
        props,
      }),
      inputProps: props,
      imageFormat: "png",
    });
  });
}

/** What listens for this process and all that it started, as Linux knows it. */
function listListeners(): Listener[] {
  const sockets = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === "0A")
      .map(([, local = "", , , , , , , , inode = ""]) => ({ local, inode })),
  );

  return listProcessTree(process.pid).flatMap(({ pid }) => {
    const held = listOpenFiles(pid);

    return sockets
      .filter(({ inode }) => held.includes(`socket:[${inode}]`))
      .map(({ local }) => {
        const [address = "", port = ""] = local.split(":");

        return { pid, address, port: Number.parseInt(port, 16) };
      });
  });
}

function listOpenFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;

  // A process may end, or close a file, meanwhile.
  return orNone(() => readdirSync(folder)).flatMap((name) =>
    orNone(() => [readlinkSync(`${folder}/${name}`)]),
  );
}

function orNone(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** 127.0.0.1 and ::1, as the kernel writes them. */
const loopback = ["0100007F", "00000000000000000000000001000000"];

async function listRemotionServers(): Promise<string[]> {
  const ports = new Set(listListeners().map(({ port }) => port));
  const answers = await Promise.all(
    [...ports].map(async (port) => {
      const origin = `http://127.0.0.1:${port}`;
      // Our own keeps photos back.
      if (origin === photosUrl) return [];
      const text = await fetch(origin).then(
        (response) => response.text(),
        () => "",
      );

      return /remotion/i.test(text) ? [origin] : [];
    }),
  );

  return answers.flat();
}

test.runIf(process.platform === "linux")("while a picture is drawn, nothing listens but on loopback", () => {
  const listeners = listListeners();

  expect(listeners.length).toBeGreaterThan(2);
  expect(listeners.filter(({ address }) => !loopback.includes(address))).toEqual([]);
});

test("from another interface, nobody answers on the port of Remotion's server", async () => {
  const servers = await listRemotionServers();
  expect(servers).toHaveLength(1);
  const outer = Object.values(networkInterfaces())
    .flat()
    .filter((entry) => entry && !entry.internal && entry.family === "IPv4");

  for (const entry of outer) {
    const { port } = new URL(servers[0] ?? "");
    await expect(fetch(`http://${entry?.address}:${port}`)).rejects.toThrow("fetch failed");
  }
});

test("its proxy neither ends the process nor fetches what is not ours", async () => {
  const [server = ""] = await listRemotionServers();
  const before = asked.length;
  const whole = `&time=0&transparent=false&toneMapped=false`;

  for (const attack of [
    "/proxy",
    "/proxy?",
    "/proxy?src=x",
    "/proxy?time=0",
    "/proxyy?src",
    `/proxy?src=${encodeURIComponent(`${photosUrl}/secret`)}${whole}`,
    `/proxy?src=${encodeURIComponent("/etc/passwd")}${whole}`,
    `/proxy?src=${encodeURIComponent("file:///etc/passwd")}${whole}`,
  ]) {
    expect((await fetch(server + attack)).status, attack).toBe(404);
  }
  expect(asked).toHaveLength(before);

  for (const answer of waiting.splice(0)) answer();
  await drawn;
});
