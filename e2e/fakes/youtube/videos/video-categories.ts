import { type Call, readParts } from "../call";
import { ok, refuse, type Reply } from "../reply";

const assignable: [id: string, title: string][] = [
  ["1", "Film & Animation"],
  ["2", "Autos & Vehicles"],
  ["10", "Music"],
  ["15", "Pets & Animals"],
  ["17", "Sports"],
  ["19", "Travel & Events"],
  ["20", "Gaming"],
  ["22", "People & Blogs"],
  ["23", "Comedy"],
  ["24", "Entertainment"],
  ["25", "News & Politics"],
  ["26", "Howto & Style"],
  ["27", "Education"],
  ["28", "Science & Technology"],
  ["29", "Nonprofits & Activism"],
];

/** Those of the United States; the last two are there, and no video can have them. */
export const categories = [
  ...assignable.map(([id, title]) => ({ id, title, isAssignable: true })),
  { id: "18", title: "Short Movies", isAssignable: false },
  { id: "30", title: "Movies", isAssignable: false },
];

/** GET /youtube/v3/videoCategories?part=snippet&regionCode=US. */
export function listVideoCategories(call: Call): Reply {
  readParts(call, ["snippet"]);
  if (!call.url.searchParams.has("regionCode") && !call.url.searchParams.has("id")) {
    throw refuse(400, "missingRequiredParameter", "No filter selected.");
  }

  return ok({
    kind: "youtube#videoCategoryListResponse",
    items: categories.map(({ id, title, isAssignable }) => ({
      kind: "youtube#videoCategory",
      id,
      snippet: { title, assignable: isAssignable, channelId: "UCBR8-60-B28hp2BmDPdntcQ" },
    })),
  });
}
