import { env } from "@/server/env";

/** Whether people can sign in with Google here. */
export function isGoogleConfigured(): boolean {
  return env.google !== undefined;
}

/** Whether mails reach people; without SMTP the operator reads their links and passes them on. */
export function isMailConfigured(): boolean {
  return env.smtpUrl !== undefined;
}
