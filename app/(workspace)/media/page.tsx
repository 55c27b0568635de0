import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { MediaLibrary } from "./_components/media-library";

export const metadata: Metadata = { title: "Media" };

export default async function MediaPage() {
  const account = await requireAccount();

  return (
    <MediaLibrary
      canEdit={hasPermission(account, "media:edit")}
      canDelete={hasPermission(account, "media:delete")}
    />
  );
}
