import { getStore } from "@/server/adapters/storage/store";
import { deleteUpload, type UploadIds } from "./upload-repository";

/** Removes an upload that nobody waits for any more, and its file. Throws STORAGE_FAILED. */
export async function giveUpUpload(ids: UploadIds): Promise<void> {
  const storageKey = await deleteUpload(ids);
  if (storageKey !== undefined) await discardFile(storageKey);
}

/** Removes the file of an upload from the store, if it is there. */
export async function discardFile(storageKey: string): Promise<void> {
  const store = await getStore();
  if ((await store.findBytes(storageKey)) === undefined) return;

  await store.delete(storageKey);
}
