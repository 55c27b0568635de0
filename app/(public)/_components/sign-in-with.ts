import type { AuthenticationResponseJSON } from "@simplewebauthn/browser";
import { signIn } from "next-auth/react";

export const wrongCredentials = "Wrong e-mail or password.";

/** Signs in; throws an error whose message is the sentence to show. */
export function signInWithPassword(fields: { email: string; password: string }): Promise<void> {
  return signInWith("password", fields, wrongCredentials);
}

/** Signs in with what the browser has signed. */
export function signInWithPasskey(response: AuthenticationResponseJSON): Promise<void> {
  return signInWith(
    "passkey",
    { response: JSON.stringify(response) },
    "This passkey does not sign in here. It may have been removed from its account.",
  );
}

/** Ends a sign-in that awaits a second factor. */
export function signInWithCode(code: string): Promise<void> {
  return signInWith("second-factor", { code }, "This code is wrong, or was used already.");
}

async function signInWith(provider: string, fields: Record<string, string>, refusal: string): Promise<void> {
  const result = await signIn<"credentials">(provider, { ...fields, redirect: false }).catch(() => undefined);
  if (result?.ok && !result.error) return;
  if (result?.error === "CredentialsSignin") throw new Error(refusal);

  throw new Error(describe(result?.error));
}

function describe(error: string | null | undefined): string {
  // Only these errors are written for people here; any other is internal.
  if (error?.startsWith("Too many attempts") || error?.startsWith("This took too long")) return error;

  return "Something went wrong on our side. Try again in a moment.";
}
