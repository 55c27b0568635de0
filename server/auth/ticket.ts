import { z } from "zod";
import { decrypt, encrypt } from "@/server/encryption";

const minuteMs = 60 * 1000;
/** Google's pages may ask for a password and a second factor before they ask for consent. */
const validForMs = {
  "passkey-sign-in": 5 * minuteMs,
  "passkey-set-up": 5 * minuteMs,
  "authenticator-set-up": 5 * minuteMs,
  "youtube-connect": 10 * minuteMs,
  "youtube-notice": 5 * minuteMs,
};
const ticketSchema = z.object({ subject: z.string(), content: z.string(), expiresAt: z.number() });

type TicketKind = {
  purpose: keyof typeof validForMs;
  /** The owner: a session's id, or "" if nobody is signed in. */
  subject: string;
};

/**
 * Encrypts the state of an action that a second request finishes. The browser keeps it but can neither read nor change it, so guests fill
 * no table.
 */
export function createTicket({ purpose, subject }: TicketKind, content = ""): string {
  const expiresAt = Date.now() + validForMs[purpose];

  return encrypt(purpose, JSON.stringify({ subject, content, expiresAt }));
}

/** The content of a ticket of this purpose and subject; null if it is another's, expired or invalid. */
export function openTicket({ purpose, subject }: TicketKind, ticket: string): string | null {
  const text = decrypt(purpose, ticket);
  if (text === null) return null;

  const opened = ticketSchema.parse(JSON.parse(text));

  return opened.subject === subject && opened.expiresAt > Date.now() ? opened.content : null;
}
