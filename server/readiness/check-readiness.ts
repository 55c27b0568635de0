import { limitAttempts } from "@/server/auth/limit-attempts";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import type { Check } from "./check";
import { listConnectionChecks } from "./connection-checks";
import { installationChecks } from "./installation-checks";
import { listYouTubeChecks } from "./youtube-checks";

export type PartState = {
  name: string;
  /** `missing`: videos are made without it. */
  state: "ok" | "missing" | "broken";
  /** What was found, or what to do. */
  text: string;
};

export type Readiness = {
  installation: PartState[];
  connections: PartState[];
  /** Whether workers may be on other machines, of which nothing is known here. */
  hasOtherWorkers: boolean;
  checkedAt: Date;
};

/** Checks start programs that speak and draw: however many look at the page, they are started three times a minute. */
const keptForMs = 20_000;

/** On the global object: Next bundles pages and routes apart, and each would check for itself. */
const shared = globalThis as typeof globalThis & {
  offcameraReadiness?: { until: number; states: Promise<PartState[]> };
};

/** Whether all that a workspace depends on works, as people may read it. Throws TOO_MANY_REQUESTS. */
export async function checkReadiness(workspaceId: string): Promise<Readiness> {
  await limitAttempts("check-readiness", { account: workspaceId });
  const [installation, connections] = await Promise.all([checkInstallation(), lookAtOwn(workspaceId)]);

  return { installation, connections, hasOtherWorkers: env.inngest !== undefined, checkedAt: new Date() };
}

/** What is the workspace's own: each is somebody else's machine, so that they may be asked side by side. */
async function lookAtOwn(workspaceId: string): Promise<PartState[]> {
  const checks = [...(await listConnectionChecks(workspaceId)), ...(await listYouTubeChecks(workspaceId))];

  return Promise.all(checks.map(lookAt));
}

function checkInstallation(): Promise<PartState[]> {
  const kept = shared.offcameraReadiness;
  if (kept && kept.until > Date.now()) return kept.states;

  const states = lookAtEach(installationChecks);
  shared.offcameraReadiness = { until: Infinity, states };
  void states.then(() => {
    shared.offcameraReadiness = { until: Date.now() + keptForMs, states };
  });

  return states;
}

/** One after the other: side by side, programs that draw and speak would slow each other and the app. */
async function lookAtEach(checks: readonly Check[]): Promise<PartState[]> {
  const states: PartState[] = [];
  for (const check of checks) states.push(await lookAt(check));

  return states;
}

/** Of an error only what was written for everybody is shown: others name paths and hosts, and go to the log. */
export async function lookAt({ name, look, isRequired, repair }: Check): Promise<PartState> {
  try {
    return { name, state: "ok", text: (await look()).summary };
  } catch (error) {
    const isWorded = error instanceof AppError && /^(?:PROVIDER|YOUTUBE)_/.test(error.code);
    if (!isWorded) log.info({ err: error, part: name }, "A part of the installation does not work");

    return {
      name,
      state: isRequired ? "broken" : "missing",
      text: isWorded ? error.userMessage : repair,
    };
  }
}
