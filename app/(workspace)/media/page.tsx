import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/require-account";
import { canEditVideos } from "../videos/_components/can-edit-videos";
import { MediaLibrary } from "./_components/media-library";

export const metadata: Metadata = { title: "Media" };

export default async function MediaPage() {
  return <MediaLibrary canEdit={canEditVideos(await requireAccount())} />;
}
