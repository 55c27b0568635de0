import { afterEach, expect, test } from "vitest";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { closeDatabase } from "@/server/adapters/db/database";
import { listScratchFiles } from "../processes/list-scratch-files";
import { createFolder, startMakeVideo } from "./run-make-video";

afterEach(closeDatabase);

/** Starts a video and does something to its browser while that draws the backdrop of a theme that was not used before. */
async function makeVideoWith(change: "SIGKILL" | "SIGSTOP", theme: string) {
  const script = `---\nformat: square\ntheme: ${theme}\nmusic: none\n---\n\nAn octopus has three hearts.\n`;
  const folder = await createFolder({ "script.md": script });
  const command = startMakeVideo(folder, ["script.md"], {
    LOG_LEVEL: "warn",
  });
  const { pid = 0 } = command.child;
  await expect
    .poll(() => listScratchFiles(pid), { timeout: 100_000, interval: 20 })
    .toContainEqual(expect.stringMatching(/^backdrop-\d+\.png$/));
  const browsers = listProcessTree(pid).filter(({ name }) => name.startsWith("chrom"));
  expect(browsers.length).toBeGreaterThan(0);
  for (const browser of browsers) process.kill(browser.pid, change);

  return { command, file: `${folder}/script.mp4`, browsers };
}

test("a browser that crashes while it draws is replaced, and the video is whole", async () => {
  const { command, file } = await makeVideoWith("SIGKILL", "paper");

  expect(await command.exited, command.stderr()).toBe(0);
  expect((await probeMedia(file)).video?.frameCount).toBeGreaterThan(60);
});

test("a browser that hangs is ended and replaced, and the video is whole", async () => {
  const { command, file, browsers } = await makeVideoWith("SIGSTOP", "bloom");

  expect(await command.exited, command.stderr()).toBe(0);
  expect((await probeMedia(file)).video?.frameCount).toBeGreaterThan(60);
  expect(command.lines.join("\n") + command.stderr()).toMatch(/The browser no longer answers/);
  for (const { pid } of browsers) expect(listProcessTree(pid)).toEqual([]);
});
