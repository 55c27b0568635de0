import { setTimeout } from "node:timers/promises";
import { processEnding } from "@/server/process-ending";
import { followRender } from "@/server/renders/watch-render";
import { createTerminalProgress } from "../make-video/terminal-progress";
import { prepareDemo } from "./prepare-demo";
import { say } from "./say";

type WelcomeInput = { origin: string; hint: string; rendersSample: boolean };

/** Says where the app is and how to sign in, once it answers; follows the sample video's render if there is one. */
export async function welcome({ origin, hint, rendersSample }: WelcomeInput): Promise<void> {
  const { signInLink, sample } = await prepareDemo({ origin, rendersSample });
  await waitForWeb(origin);
  say(`Offcamera is running at ${origin}`);
  say(`Sign in once with ${signInLink}`);
  say(hint);
  if (!sample) return;

  say("Making the sample video:");
  const progress = createTerminalProgress(process.stderr);
  const render = await followRender(sample, ({ progress: value }) => progress.show(value));
  progress.end();
  if (processEnding.aborted) return;

  say(
    render.state === "succeeded"
      ? `The sample video is ready: ${origin}/videos/${sample.videoId}`
      : (render.failureReason ?? `The sample video was ${render.state}.`),
  );
}

/** Resolves once the web app answers. Next says when it listens, but only to a terminal. */
async function waitForWeb(origin: string): Promise<void> {
  for (;;) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await setTimeout(200);
  }
}
