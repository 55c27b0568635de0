import { createReadStream } from "node:fs";
import { setThumbnail } from "@/server/adapters/youtube/attachments";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { openThumbnail } from "../thumbnail";
import type { Uploaded } from "./perform-step";

/** Sets the picture of a publication's video; false where it is to have none of its own. Setting it twice is the same as once. */
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
