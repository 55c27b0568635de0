import { AppError } from "@/server/errors";
import { getPublication, type Publication, type PublicationIds } from "../repository";

/** A publication whose video is not deleted on YouTube; the video may have a newer publication since. Throws CONFLICT, NOT_FOUND. */
export async function getPresent(ids: PublicationIds): Promise<Publication> {
  const publication = await getPublication(ids);
  if (publication.deletedAt === null) return publication;

  throw new AppError("CONFLICT", "The video was deleted on YouTube; publish it anew.");
}
