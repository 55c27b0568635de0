import { holdSharedLock, isAdvisoryLockHeld } from "@/server/adapters/db/advisory-lock";
import { listenForChanges } from "@/server/adapters/db/listen";
import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { processEnding } from "@/server/process-ending";
import { type RenderView, toRenderView } from "./render-view";
import { getRender, renderChannel } from "./repository";

type Where = { workspaceId: string; renderId: string };

/** How often to look anyway: a notification can be lost with its connection. */
const pollMs = 2000;

const isOver = ({ state }: RenderView) => !["queued", "running"].includes(state);

/**
 * A render's state now and after every change, numbered, until it is over or `signal` is aborted. Throws NOT_FOUND.
 */
export async function* watchRender(
  where: Where,
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, RenderView]> {
  const changes = await listenForChanges(renderChannel, where.renderId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const render = toRenderView(await retryOnDisconnect(() => getRender(where)));
      const text = JSON.stringify(render);
      if (text !== last) yield [index, render];
      last = text;
      if (isOver(render)) return;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}

/**
 * Waits for a render: calls `onChange` with every new state and returns the last one, when the render is over or this process
 * is about to end. Others can see that somebody waits (`isFollowed`). Throws NOT_FOUND.
 */
export async function followRender(
  where: Where,
  onChange: (render: RenderView) => void = () => undefined,
): Promise<RenderView> {
  const release = await holdSharedLock(followerLock(where.renderId));

  try {
    let last: RenderView | undefined;
    for await (const [, render] of watchRender(where, processEnding)) {
      last = render;
      onChange(render);
    }

    return last ?? toRenderView(await getRender(where));
  } finally {
    await release();
  }
}

/** Whether a process waits for a render. */
export function isFollowed(renderId: string): Promise<boolean> {
  return isAdvisoryLockHeld(followerLock(renderId));
}

function followerLock(renderId: string): string {
  return `render-follower:${renderId}`;
}
