import { WebAuthnError } from "@simplewebauthn/browser";

/** Why a browser did not use or create a passkey, as a sentence; null for an error that has its own. */
export function passkeyProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // Old browsers have none, and others only over https or on localhost.
  if (error.message.includes("not supported in this browser")) {
    return "This browser cannot use passkeys here. Open Offcamera by its https address, or use another browser.";
  }
  if (error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") {
    return "This device has a passkey for your account already.";
  }
  if (error instanceof WebAuthnError || error.name === "NotAllowedError") {
    return "No passkey was used: it was cancelled, took too long, or this device has none for Offcamera.";
  }

  return null;
}
