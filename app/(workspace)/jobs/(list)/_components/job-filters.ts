import { isJobFunctionId, type JobFunctionId } from "@/server/jobs/functions";
import type { JobState } from "@/server/jobs/schema";

export type JobFilters = {
  state: JobState | undefined;
  functionId: JobFunctionId | undefined;
  videoId: string | undefined;
  userId: string | undefined;
  /** Days in the person's own time zone, such as "2026-11-29". */
  from: string | undefined;
  until: string | undefined;
};

/** zod's own pattern: importing zod would add half as much again as all other code of the page. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const day = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The filters that the address names; unknown values are left out. */
export function readJobFilters(parameters: URLSearchParams): JobFilters {
  const get = (name: string) => parameters.get(name) ?? "";
  const functionId = get("function");

  return {
    state: findState(get("state")),
    functionId: isJobFunctionId(functionId) ? functionId : undefined,
    videoId: uuid.exec(get("video"))?.[0],
    userId: uuid.exec(get("person"))?.[0],
    from: day.exec(get("from"))?.[0],
    until: day.exec(get("until"))?.[0],
  };
}

/** The query of an address, without filters that are not set. */
export function writeJobFilters({ state, functionId, videoId, userId, from, until }: JobFilters): string {
  const chosen = { state, function: functionId, video: videoId, person: userId, from, until };

  return new URLSearchParams(
    Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
}

/** The server's input: days begin and end in the person's time zone. */
export function toListInput({ from, until, ...filters }: JobFilters) {
  return { ...filters, from: startOf(from, 0), until: startOf(until, 1) };
}

export function hasFilters(filters: JobFilters): boolean {
  return Object.values(filters).some((filter) => filter !== undefined);
}

export function findState(text: string): JobState | undefined {
  return listStates().find((state) => state === text);
}

export function listStates(): JobState[] {
  return ["running", "succeeded", "failed", "cancelled"];
}

/** The first moment of a day, or of the day this many days later. */
function startOf(text: string | undefined, daysLater: number): Date | undefined {
  if (text === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);

  return new Date(year, month - 1, date + daysLater);
}
