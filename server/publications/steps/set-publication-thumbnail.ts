import { createReadStream } from "node:fs";
import { setThumbnail } from "@/server/adapters/youtube/attachments";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { openThumbnail } from "../thumbnail";
import type { Uploaded } from "./perform-step";

/** Sets a publication's thumbnail; false if it has none of its own. Idempotent. */
export async function setPublicationThumbnail(publication: Uploaded): Promise<boolean> {
  const { youtubeVideoId } = publication;
  const picture = await openThumbnail(publication);
  if (picture === null) return false;

  const { file, mimeType } = picture;
  await callChannel(publication, "thumbnails.set", (access) =>
    setThumbnail(access, { youtubeVideoId, mimeType, body: createReadStream(file) }),
  );

  return true;
}
