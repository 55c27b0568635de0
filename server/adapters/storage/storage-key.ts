import { AppError } from "@/server/errors";
import type { Store } from "./store";

/** Path segments that are empty, `.` or `..`, and characters that end or split a path on some system. */
const escapes = /(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/;

/** Throws INVALID_INPUT for a key that could lead out of the store. */
function requireStorageKey(storageKey: string): void {
  if (!escapes.test(storageKey)) return;

  throw new AppError("INVALID_INPUT", `${JSON.stringify(storageKey)} is no key of a stored file.`, {
    userMessage: "There is no such file.",
  });
}

/** The same store, except that keys leading out of it throw INVALID_INPUT: no caller or user input can touch other files. */
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
