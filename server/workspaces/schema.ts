import { z } from "zod";

/** What people, workspaces and channels are called. */
export const nameSchema = z.string().trim().min(1, "Write a name.").max(80);
