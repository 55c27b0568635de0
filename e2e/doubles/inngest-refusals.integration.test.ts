import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { listenLocally } from "../processes/listen";
import { signBody } from "./inngest-signature";
import { endedRun, startApp, stopApps } from "./inngest-app";

afterEach(stopApps);

test("a wrong signing key registers nothing, a wrong event key sends nothing", async () => {
  const { inngest, registration } = await startApp(
    (app) => {
      const any = app.createFunction({ id: "any", triggers: [{ event: "go" }] }, () => null);

      return [any];
    },
    { signingKey: "signkey-test-ffff" },
  );
  const refused = await fetch(`${inngest.baseUrl}/e/wrong-key`, { method: "POST", body: '{"name":"go"}' });

  expect(registration.ok).toBe(false);
  expect(await registration.text()).toContain("401");
  expect(inngest.registeredFunctions).toEqual([]);
  expect(refused.status).toBe(401);
  expect(inngest.runs).toEqual([]);
});

test("an answer that is not signed, or signed with another key, fails the run", async () => {
  const { inngest, client } = await startApp((app) => {
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }] }, () => null);

    return [any];
  });
  const impostor = createServer((request, response) => {
    const signature = request.url?.includes("fnId=signed") ? signBody("null", "signkey-test-ffff") : "";
    response.writeHead(200, { "x-inngest-signature": signature }).end("null");
  });
  const port = await listenLocally(impostor);
  const { steps } = inngest.registeredFunctions[0] ?? expect.fail("nothing was registered");

  for (const name of ["unsigned", "signed"]) {
    steps.step.runtime.url = `http://127.0.0.1:${port}/?fnId=${name}`;
    await client.send({ name: "go" });
    await vi.waitFor(() => expect(inngest.runs.at(-1)?.status).toBe("failed"));
  }
  impostor.close();

  expect(inngest.runs).toHaveLength(2);
  for (const { error } of inngest.runs) expect(error?.message).toContain("did not sign");
});

test("a worker that hangs up is called as often as the function allows, then the run fails", async () => {
  const { inngest, client } = await startApp((app) => {
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }], retries: 2 }, () => null);

    return [any];
  });
  let calls = 0;
  const broken = createServer((request) => {
    calls += 1;
    request.socket.destroy();
  });
  const port = await listenLocally(broken);
  const { steps } = inngest.registeredFunctions[0] ?? expect.fail("nothing was registered");
  steps.step.runtime.url = `http://127.0.0.1:${port}`;

  await client.send({ name: "go" });

  expect(await endedRun(inngest, "app-any")).toMatchObject({ status: "failed" });
  broken.close();
  expect(calls).toBe(3);
});

test("what the double does not do is refused at registration", async () => {
  const { registration } = await startApp((app) => {
    const debounce = { period: "1s" } as const;
    const any = app.createFunction({ id: "any", triggers: [{ event: "go" }], debounce }, () => null);

    return [any];
  });

  expect(registration.status).toBe(400);
  expect(await registration.text()).toContain("debounce");
});
