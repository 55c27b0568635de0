import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { finishRender } from "../web/finish-render";
import { joinAs } from "../web/join-as";
import { startWeb, type Web } from "../web/start-web";
import { type Known, type RandomRequest, randomRequest } from "./random-request";

/**
 * `FUZZ_SECONDS=600 FUZZ_SEED=1 npx vitest run --project integration e2e/attacks/fuzz`: request n of a seed is always the
 * same, but for the ids of what exists. FUZZ_FIRST=n begins with that one.
 */
const seconds = Number(process.env.FUZZ_SECONDS ?? 10);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const firstRequest = Number(process.env.FUZZ_FIRST ?? 0);
const requestsAtOnce = 4;
/** Somebody else asks from then on: requests change passwords, sign out and use up rate limits. */
const requestsPerPerson = 400;
const answerMs = 15_000;
/** What the app means to say: not known here, a writer does not answer, and not now. */
const meant = [501, 502, 503];

/** To be read one by one. */
const maxFailures = 20;

let web: Web;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

test(
  "no request to any entry is our failure, and none ends the app",
  { timeout: seconds * 1000 + 120_000 },
  async () => {
    const endsAt = performance.now() + seconds * 1000;
    const statuses = new Map<number | string, number>();
    const failures: string[] = [];
    let next = firstRequest;
    let known = await createKnown(0);

    async function sendUntilEnd(): Promise<void> {
      while (performance.now() < endsAt) {
        const number = next;
        next += 1;
        if (number % requestsPerPerson === requestsPerPerson - 1) known = await createKnown(number);
        const [request] = fc.sample(randomRequest(known), { seed: seed + number, numRuns: 1 });
        if (!request) throw new Error("There is no request.");
        const status = await send(request);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (isFailure(status) && failures.length < maxFailures) {
          failures.push(`${describe(request, number)}\n\nAnswer: ${status}\n\n${web.log().slice(-2000)}`);
        }
      }
    }
    await Promise.all(Array.from({ length: requestsAtOnce }, sendUntilEnd));

    console.info(
      `Seed ${seed}, ${next - firstRequest} requests: ${JSON.stringify(Object.fromEntries(statuses))}`,
    );
    expect(failures.join("\n\n")).toBe("");
    expect((await fetch(`${web.origin}/sign-in`)).status).toBe(200);
  },
);

function isFailure(status: number | string): boolean {
  return typeof status === "number" && status >= 500 && !meant.includes(status);
}

/** Somebody who is signed in, with a video, and its finished render. */
async function createKnown(number: number): Promise<Known> {
  const { visitor, workspaceId, userId: ownerId } = await joinAs(web, `ann-${number}`);
  const { videoId } = await createVideo({ workspaceId, ownerId, script: "# Cranes\n\nThey wade.\n" });
  const bytes = Buffer.alloc(1000, "a video");
  const { renderId, videoKey } = await finishRender({ workspaceId, videoId }, { bytes });

  return {
    cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    ...{ ids: [videoId, renderId, workspaceId, ownerId], keys: [videoKey] },
  };
}

/** The status of the answer, or how it ended without one; the rest of the answer is not waited for. */
function send({ head, body }: RandomRequest): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = connect(web.port, "localhost", () => {
      socket.write(head);
      socket.write(body);
    });
    const end = (how: number | string) => {
      socket.destroy();
      resolve(how);
    };
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      const [, status] = /HTTP\/1\.1 (?!100)(\d{3}) /.exec(answer) ?? [];
      if (status !== undefined) end(Number(status));
    });
    socket.setTimeout(answerMs, () => end("no answer in time"));
    socket.on("error", () => end("cut"));
    socket.on("close", () => end("cut"));
  });
}

function describe({ head, body }: RandomRequest, number: number): string {
  return `FUZZ_SEED=${seed}, request ${number}:\n\n${head.slice(0, 3000)}${body.toString().slice(0, 3000)}`;
}
