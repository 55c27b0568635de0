import { startAnthropicServer } from "@/e2e/fakes/anthropic/anthropic-server";
import { connectClaude, startWritingWorker } from "@/e2e/writing/writing-crowd";
import { loadDocument } from "@/server/videos/videos";
import { writePart } from "@/server/writing/answers/answer.fixture";
import { findNewestWriting } from "@/server/writing/repository";
import { rewriteScript } from "@/server/writing/requests/request-writing";
import { launchBrowser } from "../shared/launch-browser";
import { measureKeystrokes } from "../web/measure-keystrokes";
import type { Studio } from "./open-studio";

/** A part that takes longer to arrive than the typing. */
const sentences = 80;
const chunkDelayMs = 60;

/** From a key to its letter in the preview, at rest, and while another part of the script streams in. */
export async function measureTyping({ workspace, people, origin }: Studio) {
  const [person] = people;
  const [restingId = "", writtenId = ""] = workspace.videoIds;
  if (!person) throw new Error("Nobody is there to type.");
  const claude = await startAnthropicServer({
    chunkDelayMs,
    answer: () =>
      writePart(...Array.from({ length: sentences }, () => "The third heart stops when it swims.")),
  });
  await connectClaude(workspace.workspaceId, claude);
  const worker = await startWritingWorker(claude);
  const browser = await launchBrowser();

  try {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
    const cookies = [...person.visitor.cookies].map(([name, value]) => ({ name, value, url: origin }));
    await context.addCookies(cookies);
    const page = await context.newPage();
    const atRest = await measureKeystrokes(page, `/videos/${restingId}`);

    const where = { workspaceId: workspace.workspaceId, videoId: writtenId };
    const { script, revision } = await loadDocument(where);
    const start = script.lastIndexOf("\n\n") + 2;
    const part = { start, end: script.trimEnd().length };
    await rewriteScript(
      { videoId: writtenId, revision, script, part, instruction: "Say it at length" },
      { workspaceId: workspace.workspaceId, userId: person.userId },
    );
    const meanwhile = await measureKeystrokes(page, `/videos/${writtenId}`);
    const writing = await findNewestWriting(where);

    return { atRest, meanwhile, wasStreaming: writing?.state === "running" && writing.text !== "" };
  } finally {
    await browser.close();
    worker.child.kill("SIGTERM");
    await worker.exited;
    await claude.close();
  }
}
