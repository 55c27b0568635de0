import { findStage } from "@/components/stage-labels";
import type { VideoStage } from "@/server/video-list/derive-stage";

export type ListFilters = {
  search: string;
  stage: VideoStage | undefined;
  channelId: string | undefined;
  ownerId: string | undefined;
  sort: "newest" | "title";
};

/** The longest search that the server takes. */
export const maxSearchLength = 100;

/** zod's own pattern: importing zod would add half as much again as all other code of the page. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The filters that the address names; unknown values are left out. */
export function readListFilters(parameters: URLSearchParams): ListFilters {
  return {
    search: (parameters.get("search") ?? "").slice(0, maxSearchLength).trim(),
    stage: findStage(parameters.get("stage") ?? ""),
    channelId: uuid.exec(parameters.get("channel") ?? "")?.[0],
    ownerId: uuid.exec(parameters.get("owner") ?? "")?.[0],
    sort: parameters.get("sort") === "title" ? "title" : "newest",
  };
}

/** The query of an address, without default values. */
export function writeListFilters({ search, stage, channelId, ownerId, sort }: ListFilters): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set("search", search);
  if (stage) parameters.set("stage", stage);
  if (channelId) parameters.set("channel", channelId);
  if (ownerId) parameters.set("owner", ownerId);
  if (sort === "title") parameters.set("sort", sort);

  return parameters.toString();
}
