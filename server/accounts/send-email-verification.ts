import { sendLink } from "./send-link";

const day = 24 * 60 * 60 * 1000;

export function sendEmailVerification(user: { id: string; email: string }): Promise<void> {
  return sendLink({
    user,
    purpose: "email_verification",
    path: "/verify-email",
    validForMs: 3 * day,
    subject: "Verify your e-mail address",
    text: "Follow this link to verify your e-mail address for Offcamera. It works once, for three days.",
  });
}
