import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, test } from "vitest";
import type { AppRouter } from "@/server/api/root";
import { shareMutationsLink } from "./share-mutations-link";

const videoId = crypto.randomUUID();
const other = crypto.randomUUID();

/** A client whose requests are answered when the test says so. */
function createClient() {
  const requests: { answer: () => void; fail: () => void }[] = [];
  const answering: TRPCLink<AppRouter> = () => () =>
    observable((observer) => {
      const number = requests.length + 1;
      requests.push({
        answer() {
          observer.next({ result: { type: "data", data: number } });
          observer.complete();
        },
        fail: () => observer.error(new TRPCClientError("It failed.")),
      });
    });

  return { requests, client: createTRPCClient<AppRouter>({ links: [shareMutationsLink(), answering] }) };
}

test("what is asked for twice at once is done once, and both get the result", async () => {
  const { requests, client } = createClient();
  const asked = [1, 2].map(() => client.comments.add.mutate({ videoId, text: "Too long." }));

  expect(requests).toHaveLength(1);
  requests[0]?.answer();
  expect(await Promise.all(asked)).toEqual([1, 1]);
});

test("another input, and the same one afterwards, are requests of their own", async () => {
  const { requests, client } = createClient();
  const first = client.comments.add.mutate({ videoId, text: "Too long." });
  const second = client.comments.add.mutate({ videoId: other, text: "Too long." });
  expect(requests).toHaveLength(2);
  for (const { answer } of requests) answer();
  expect(await Promise.all([first, second])).toEqual([1, 2]);

  void client.comments.add.mutate({ videoId, text: "Too long." });
  expect(requests).toHaveLength(3);
});

test("a failure is told to both, and it can be tried again", async () => {
  const { requests, client } = createClient();
  const asked = [1, 2].map(() => client.series.runNow.mutate({ seriesId: videoId }));
  requests[0]?.fail();
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);

  void client.series.runNow.mutate({ seriesId: videoId });
  expect(requests).toHaveLength(2);
});

test("questions are not shared: an answer on its way may be from before a change", () => {
  const { requests, client } = createClient();
  for (const _ of [1, 2]) void client.comments.list.query({ videoId });

  expect(requests).toHaveLength(2);
});
