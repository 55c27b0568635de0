import { z } from "zod";
import { decrypt, encrypt } from "@/server/encryption";

const validForMs = 5 * 60 * 1000;
const ticketSchema = z.object({ subject: z.string(), content: z.string(), expiresAt: z.number() });

type TicketKind = {
  purpose: "passkey-sign-in" | "passkey-set-up" | "authenticator-set-up";
  /** Whose it is: a session's id, or "" of whoever is not signed in. */
  subject: string;
};

/**
 * Something that is finished in a second request: it is kept by whoever asks, who can neither read nor change it, so that
 * guests fill no table.
 */
export function createTicket({ purpose, subject }: TicketKind, content = ""): string {
  return encrypt(purpose, JSON.stringify({ subject, content, expiresAt: Date.now() + validForMs }));
}

/** What a ticket of this purpose and subject holds; null if it is another's, has expired or never was one. */
export function openTicket({ purpose, subject }: TicketKind, ticket: string): string | null {
  const text = decrypt(purpose, ticket);
  if (text === null) return null;

  const opened = ticketSchema.parse(JSON.parse(text));

  return opened.subject === subject && opened.expiresAt > Date.now() ? opened.content : null;
}
