import { AppError } from "@/server/errors";
import { getAsset } from "@/server/media/media-library";
import { block, ok, type PreflightItem, type PreflightSubject, warn } from "./schema";

/** The limit for channels without a verified account: https://support.google.com/youtube/answer/71673. */
const unverifiedMostS = 15 * 60;
/** https://support.google.com/youtube/answer/71673: 12 hours, or 256 GB. */
const mostS = 12 * 60 * 60;
const verify = "Verify the channel’s account at youtube.com/verify";

/** Checks that there is a file of the current script, that the channel may upload it, and that it has a thumbnail. */
export async function checkFile(subject: PreflightSubject): Promise<PreflightItem[]> {
  const { render, revision, channel } = subject;
  if (render === null) {
    return [block("render", "The video is not rendered.", "Render it first; this draft stays as it is.")];
  }
  const isCurrent = render.view.revision === revision;

  return [
    isCurrent
      ? ok("render", "The rendered video is of the script as it is now.")
      : warn(
          "render",
          "The script was changed since it was rendered: the older video would be published.",
          "Render it once more, unless that is meant.",
        ),
    ...(render.view.preset === "draft"
      ? [warn("quality", "The video was rendered in draft quality.", "Render it in standard quality.")]
      : []),
    ...(channel.kind === "youtube" ? [checkLength(subject, render.durationS)] : []),
    await checkThumbnail(subject),
  ];
}

function checkLength({ connection }: PreflightSubject, durationS: number): PreflightItem {
  if (durationS > mostS) {
    return block(
      "length",
      "The video is longer than 12 hours, which YouTube does not take.",
      "Make it shorter.",
    );
  }
  if (durationS > unverifiedMostS && connection !== null && connection.longUploadsStatus !== "allowed") {
    return block(
      "length",
      `The video has ${Math.ceil(durationS / 60)} minutes; this channel may upload 15.`,
      `${verify}, then reconnect the channel; or make the video shorter.`,
    );
  }

  return ok("length", "The channel may upload a video of this length.");
}

async function checkThumbnail({
  publication,
  channel,
  connection,
}: PreflightSubject): Promise<PreflightItem> {
  const { workspaceId, options } = publication;
  const { thumbnail } = options;
  if (thumbnail === "none") {
    return ok(
      "thumbnail",
      channel.kind === "youtube"
        ? "YouTube chooses a picture of the video as its thumbnail."
        : "The package has no thumbnail.",
    );
  }
  if (thumbnail !== "render") {
    const problem = await findAssetProblem({ workspaceId, assetId: thumbnail.assetId });
    if (problem !== undefined) return block("thumbnail", problem, "Choose another thumbnail.");
  }
  // The same verification allows long uploads and custom thumbnails.
  if (connection !== null && ["disallowed", "eligible"].includes(connection.longUploadsStatus)) {
    return warn(
      "thumbnail",
      "YouTube takes thumbnails only of verified accounts: the video would be published without this one.",
      `${verify}, then reconnect the channel.`,
    );
  }

  return ok("thumbnail", "The thumbnail is ready.");
}

async function findAssetProblem(where: {
  workspaceId: string;
  assetId: string;
}): Promise<string | undefined> {
  try {
    const { kind, name } = await getAsset(where);

    return kind === "photo" ? undefined : `${name} is no photo.`;
  } catch (error) {
    if (!(error instanceof AppError && error.code === "NOT_FOUND")) throw error;

    return "The picture that was chosen as the thumbnail is no longer in the library.";
  }
}
