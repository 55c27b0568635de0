import { decrypt, encrypt, renewEncryption } from "@/server/encryption";
import { replaceEncryptedKey, unsafeListEncryptedKeys } from "./connection-repository";

const hintCharacters = 4;
/** Of a shorter key the end would tell too much; those of services have at least thirty characters. */
const leastCharactersForHint = 16;

/** A key as it is stored: only for this workspace, and only with APP_SECRET, is it read again. */
export function encryptKey(workspaceId: string, key: string): string {
  return encrypt(toPurpose(workspaceId), key);
}

/** The key; null where it was encrypted for another workspace, or with a secret that is gone. */
export function decryptKey(workspaceId: string, encryptedKey: string): string | null {
  return decrypt(toPurpose(workspaceId), encryptedKey);
}

/** The end of a key, by which people tell keys apart; "" of a short one. */
export function toKeyHint(key: string): string {
  return key.length < leastCharactersForHint ? "" : key.slice(-hintCharacters);
}

/** Encrypts anew what an earlier APP_SECRET encrypted; gives how many keys that were. */
export async function renewKeys(): Promise<number> {
  let count = 0;
  for (const row of await unsafeListEncryptedKeys()) {
    const renewed = renewEncryption(toPurpose(row.workspaceId), row.encryptedKey);
    if (renewed === null) continue;
    await replaceEncryptedKey(row, renewed);
    count += 1;
  }

  return count;
}

function toPurpose(workspaceId: string): string {
  return `provider-key ${workspaceId}`;
}
