import { AppError } from "@/server/errors";

/** Two windows of the studio send six files at once. */
const maxUploads = 6;
/** How many files each person is sending to this process now; people who send none are not in it. */
const underWay = new Map<string, number>();

/** Runs `work` for a person's file unless they are sending too many already. Throws TOO_MANY_REQUESTS, and whatever `work` throws. */
export async function limitUploads<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
  const count = underWay.get(userId) ?? 0;
  if (count >= maxUploads) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `You send ${maxUploads} files already; send this one when one of them has arrived.`,
    );
  }
  underWay.set(userId, count + 1);

  try {
    return await work();
  } finally {
    const left = (underWay.get(userId) ?? 1) - 1;
    if (left === 0) underWay.delete(userId);
    else underWay.set(userId, left);
  }
}
