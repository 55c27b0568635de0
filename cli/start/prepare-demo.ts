import { readFile } from "node:fs/promises";
import { demoAccount } from "@/server/auth/schema";
import { createLink } from "@/server/auth/links/send-link";
import { createUserWithWorkspace, findUserByEmail } from "@/server/auth/repository";
import { AppError } from "@/server/errors";
import { requestRender } from "@/server/renders/requests/request-render";
import type { RenderIds } from "@/server/renders/schema";
import { createVideo } from "@/server/videos/create-video";
import { getOwnWorkspace } from "@/server/workspaces/repository";

const sampleScript = "examples/a-day-on-venus-outlasts-its-year.md";
const linkIsValidForMs = 24 * 60 * 60 * 1000;

export type Demo = {
  signInLink: string;
  /** The sample video's render, on the first start. */
  sample?: RenderIds;
};

type DemoInput = { origin: string; rendersSample: boolean };

/**
 * The account of whoever starts Offcamera on this machine, with a link that signs them in once. On the first start it is
 * made, with the sample video, whose render is asked for if it shall be.
 */
export async function prepareDemo({ origin, rendersSample }: DemoInput): Promise<Demo> {
  const known = await findUserByEmail(demoAccount.email);
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
