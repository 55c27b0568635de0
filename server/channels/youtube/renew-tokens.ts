import { renewEncryption } from "@/server/encryption";
import { toTokenPurpose } from "./call-channel";
import { toClientPurpose } from "./oauth-clients";
import { replaceSecret, unsafeListSecrets } from "./secret-repository";

/** Encrypts anew what an earlier APP_SECRET encrypted of tokens and OAuth clients; gives how many that were. */
export async function renewTokens(): Promise<number> {
  let count = 0;
  for (const secret of await unsafeListSecrets()) {
    const purpose = secret.kind === "client" ? toClientPurpose : toTokenPurpose;
    const renewed = renewEncryption(purpose(secret.workspaceId), secret.encrypted);
    if (renewed === null) continue;
    await replaceSecret(secret, renewed);
    count += 1;
  }

  return count;
}
