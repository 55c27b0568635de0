import { signIn } from "next-auth/react";

export const wrongCredentials = "Wrong e-mail or password.";

/** Signs in; throws an error whose message is the sentence to show. */
export async function signInWithPassword(fields: { email: string; password: string }): Promise<void> {
  const result = await signIn<"credentials">("password", { ...fields, redirect: false }).catch(
    () => undefined,
  );
  if (result?.ok && !result.error) return;

  throw new Error(describe(result?.error));
}

function describe(error: string | null | undefined): string {
  if (error === "CredentialsSignin") return wrongCredentials;
  // The one sentence that the server writes for people here; anything else is its own affair.
  if (error?.startsWith("Too many attempts")) return error;

  return "Something went wrong on our side. Try again in a moment.";
}
