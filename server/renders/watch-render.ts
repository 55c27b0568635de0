import { listenForChanges } from "@/server/adapters/db/listen";
import { getRender, renderChannel } from "./repository";
import { type RenderView, toRenderView } from "./render-view";

/** A notification can be lost with its connection: look anyway this often. */
const pollMs = 2000;

const isOver = ({ state }: RenderView) => !["queued", "running"].includes(state);

/**
 * A render's state now and after every change, numbered, until it is over or `signal` is aborted. Throws NOT_FOUND.
 */
export async function* watchRender(
  where: { workspaceId: string; renderId: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, RenderView]> {
  const changes = await listenForChanges(renderChannel, where.renderId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const render = toRenderView(await getRender(where));
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
