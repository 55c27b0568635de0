import { type RenderView, toRenderView } from "./render-view";
import { getRender } from "./repository";

/** A render as it is now. Throws NOT_FOUND. */
export async function getRenderView(where: { workspaceId: string; renderId: string }): Promise<RenderView> {
  return toRenderView(await getRender(where));
}
