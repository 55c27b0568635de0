import { z } from "zod";
import { nameSchema } from "@/server/workspaces/schema";

export const newGuestLinkSchema = z.object({
  videoId: z.uuid(),
  /** For whom it is; comments and decisions of whoever has it carry this name. */
  name: nameSchema,
  canApprove: z.boolean().default(false),
  validForDays: z
    .number()
    .int()
    .min(1, "A link is valid for at least a day.")
    .max(90, "A link is valid for at most 90 days."),
});
export type NewGuestLink = z.infer<typeof newGuestLinkSchema>;

/** Whoever has a link: they see one video, and nothing else. */
export type Guest = {
  guestLinkId: string;
  workspaceId: string;
  videoId: string;
  name: string;
  canApprove: boolean;
  createdById: string | null;
};

export type GuestLinkView = {
  guestLinkId: string;
  name: string;
  canApprove: boolean;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};
