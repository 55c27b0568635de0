import { z } from "zod";
import type { VideoStage } from "@/server/videos/studio-schema";
import { isVideoStage } from "@/components/describe-stage";

export type ListFilters = {
  search: string;
  stage: VideoStage | undefined;
  ownerId: string | undefined;
  sort: "newest" | "title";
};

/** The longest search that the server takes. */
export const maxSearchLength = 100;

/** What the address asks the list for; anything it does not know is left out. */
export function readListFilters(parameters: URLSearchParams): ListFilters {
  const stage = parameters.get("stage") ?? "";

  return {
    search: (parameters.get("search") ?? "").slice(0, maxSearchLength).trim(),
    stage: isVideoStage(stage) ? stage : undefined,
    ownerId: z.uuid().safeParse(parameters.get("owner")).data,
    sort: parameters.get("sort") === "title" ? "title" : "newest",
  };
}

/** The query of an address, without the parts that are as usual. */
export function writeListFilters({ search, stage, ownerId, sort }: ListFilters): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set("search", search);
  if (stage) parameters.set("stage", stage);
  if (ownerId) parameters.set("owner", ownerId);
  if (sort === "title") parameters.set("sort", sort);

  return parameters.toString();
}
