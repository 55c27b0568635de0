import { decrypt, encrypt } from "@/server/encryption";
import { AppError } from "@/server/errors";
import { openMedia } from "@/server/media/media-library";
import type { Guest } from "./schema";

const purposeOf = ({ guestLinkId }: Guest) => `guest media ${guestLinkId}`;

/** What a guest is told in the place of a file's key: it says nothing of the workspace, and opens that file to this guest alone. */
export function sealMediaKey(guest: Guest, storageKey: string): string {
  return encrypt(purposeOf(guest), storageKey);
}

/** The local file of a sealed key. Throws NOT_FOUND for one that was not sealed for this guest. */
export function openGuestMedia(guest: Guest, sealedKey: string): Promise<string> {
  const storageKey = decrypt(purposeOf(guest), sealedKey);
  if (storageKey === null) throw new AppError("NOT_FOUND", "There is no such file.");

  return openMedia(guest.workspaceId, storageKey);
}
