import { type Format, formatSchema } from "@/remotion/timeline/schema";
import { type Preset, presetSchema } from "@/server/segments/schema";
import { getRender, type RenderRow } from "./repository";
import { type RenderProgress, renderProgressSchema, type RenderState } from "./schema";

/** A render as pages show it. */
export type RenderView = {
  renderId: string;
  videoId: string;
  revision: number;
  /** The video's own, or the variant that it was asked for in. */
  format: Format;
  preset: Preset;
  state: RenderState;
  progress: RenderProgress | null;
  failureReason: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export function toRenderView({ id, format, preset, progress, ...row }: RenderRow): RenderView {
  const { videoId, revision, state, failureReason, createdAt, finishedAt } = row;

  return {
    ...{ renderId: id, videoId, revision, state, failureReason, createdAt, finishedAt },
    format: formatSchema.parse(format),
    preset: presetSchema.parse(preset),
    progress: renderProgressSchema.nullish().parse(progress) ?? null,
  };
}

/** A render as it is now. Throws NOT_FOUND. */
export async function getRenderView(where: { workspaceId: string; renderId: string }): Promise<RenderView> {
  return toRenderView(await getRender(where));
}
