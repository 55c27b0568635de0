import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { demoAccount } from "@/server/auth/schema";
import { createLink } from "@/server/auth/links/send-link";
import { createUserWithWorkspace, deleteTokens, findUserByEmail } from "@/server/auth/repository";
import { AppError } from "@/server/errors";
import { findListenHost } from "@/server/find-listen-host";
import { processEnding } from "@/server/process-ending";
import { requestRender } from "@/server/renders/requests/request-render";
import type { RenderIds } from "@/server/renders/schema";
import { followRender } from "@/server/renders/watch-render";
import { createVideo } from "@/server/videos/create-video";
import { getOwnWorkspace } from "@/server/workspaces/repository";
import { createTerminalProgress } from "../make-video/terminal-progress";
import { say } from "./supervise-process";

const sampleScript = "examples/a-day-on-venus-outlasts-its-year.md";
const linkIsValidForMs = 24 * 60 * 60 * 1000;

type WelcomeInput = { origin: string; port: number; hints: string[]; rendersSample: boolean };

/** Says where the app is and how to sign in, once it answers; follows the sample video's render if there is one. */
export async function welcome({ origin, port, hints, rendersSample }: WelcomeInput): Promise<void> {
  const demo = await prepareDemo({ origin, rendersSample });
  // A proxy in front of this machine may not be up yet.
  await waitForWeb(findListenHost(origin) === undefined ? `http://127.0.0.1:${port}` : origin);
  say(`Offcamera is running at ${origin}`);
  if (demo) say(`Sign in once with ${demo.signInLink}`);
  for (const hint of hints) say(hint);
  const sample = demo?.sample;
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

type Demo = {
  signInLink: string;
  /** The sample video's render, on the first start. */
  sample?: RenderIds;
};

type DemoInput = { origin: string; rendersSample: boolean };

/**
 * The account of the person who starts Offcamera on this machine, with a link that signs them in once. The first start makes
 * it, with the sample video, and with `rendersSample` requests its render. Undefined over https, where older links are revoked
 * as well: a log is no place for a way into an app that everybody can reach.
 */
export async function prepareDemo({ origin, rendersSample }: DemoInput): Promise<Demo | undefined> {
  const known = await findUserByEmail(demoAccount.email);
  if (origin.startsWith("https:")) {
    if (known) await deleteTokens(known.id, "sign_in");
    return undefined;
  }

  const user = known ?? (await createUserWithWorkspace({ ...demoAccount, emailVerifiedAt: new Date() }));
  if (!user) throw new AppError("INTERNAL", "The demo account could not be made.");

  const signInLink = await createLink({
    userId: user.id,
    origin,
    purpose: "sign_in",
    path: "/sign-in/link",
    validForMs: linkIsValidForMs,
  });
  if (known) return { signInLink };

  const workspaceId = await getOwnWorkspace(user.id);
  const script = await readFile(sampleScript, "utf8");
  const { videoId } = await createVideo({ workspaceId, ownerId: user.id, script });

  if (!rendersSample) return { signInLink };

  return { signInLink, sample: await requestRender({ workspaceId, videoId }) };
}
