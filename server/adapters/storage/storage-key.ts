import { AppError } from "@/server/errors";
import type { Store } from "./store";

/** What means "here", "one up" or nothing in a path, and what ends or splits one on some system. */
const escapes = /(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/;

/** Throws INVALID_INPUT for a key that could lead out of the store. */
function requireStorageKey(storageKey: string): void {
  if (!escapes.test(storageKey)) return;

  throw new AppError("INVALID_INPUT", `${JSON.stringify(storageKey)} is no key of a stored file.`, {
    userMessage: "There is no such file.",
  });
}

/** The same store, for keys that stay in it: whatever calls it, and with whosever words, nothing else is ever touched. */
export function guardKeys(store: Store): Store {
  return {
    scratchRoot: store.scratchRoot,
    async publish(file, storageKey) {
      requireStorageKey(storageKey);
      await store.publish(file, storageKey);
    },
    async findBytes(storageKey) {
      requireStorageKey(storageKey);

      return store.findBytes(storageKey);
    },
    async fetchLocal(storageKey) {
      requireStorageKey(storageKey);

      return store.fetchLocal(storageKey);
    },
    async delete(storageKey) {
      requireStorageKey(storageKey);
      await store.delete(storageKey);
    },
  };
}
