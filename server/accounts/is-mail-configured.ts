import { hasMail } from "@/server/adapters/mail/send-mail";

/** Whether mails reach people; without SMTP their links are in the log, for the operator to pass on. */
export function isMailConfigured(): boolean {
  return hasMail;
}
