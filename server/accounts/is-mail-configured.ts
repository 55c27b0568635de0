import { hasMail } from "@/server/adapters/mail/send-mail";

/** Whether mails reach people; without SMTP the operator reads their links and passes them on. */
export function isMailConfigured(): boolean {
  return hasMail;
}
