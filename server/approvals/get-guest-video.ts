import type { Format } from "@/remotion/timeline/schema";
import { formatSchema } from "@/remotion/timeline/schema";
import type { Guest } from "@/server/guest-links/schema";
import { readScenes } from "@/server/comments/read-scenes";
import { findReviewedRender, getReviewedVideo } from "./subject-repository";

/** A video as its guests see it: its file and speech, never the workspace around it. */
export type GuestVideo = {
  videoId: string;
  title: string;
  format: Format;
  guestName: string;
  /** The newest finished file; null while there is none. */
  renderId: string | null;
  /** Whether the script has changed since that file was made. */
  isOutdated: boolean;
  /** The speech of each scene; null if the script is invalid at the moment. */
  scenes: string[] | null;
};

/** The video of a guest's link. Throws NOT_FOUND. */
export async function getGuestVideo({ workspaceId, videoId, name }: Guest): Promise<GuestVideo> {
  const where = { workspaceId, videoId };
  const { title, script, format, revision } = await getReviewedVideo(where);
  const [render, scenes] = await Promise.all([
    findReviewedRender(where, { format }),
    readScenes(workspaceId, script),
  ]);

  return {
    ...{ videoId, title, scenes, guestName: name },
    format: formatSchema.parse(format),
    renderId: render?.renderId ?? null,
    isOutdated: render !== null && render.revision < revision,
  };
}
