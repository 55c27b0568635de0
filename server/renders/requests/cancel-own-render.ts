import { getRender } from "../repository";
import { cancelRender } from "./cancel-render";

/** Cancels a render of the workspace; one that is over stays as it is. Throws NOT_FOUND. */
export async function cancelOwnRender(where: {
  workspaceId: string;
  renderId: string;
}): Promise<{ renderId: string }> {
  const { videoId } = await getRender(where);
  await cancelRender({ ...where, videoId });

  return { renderId: where.renderId };
}
