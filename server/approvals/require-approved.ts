import { type ApprovalGate, gateNames } from "@/server/channels/approval-policy";
import { AppError } from "@/server/errors";
import { loadReview, type ReviewedGate, type ReviewOptions } from "./load-review";

type Where = { workspaceId: string; videoId: string };
type Place = Pick<ReviewOptions, "renderId" | "publicationId"> & {
  /** The revision about to be used, in case somebody saves another one meanwhile. */
  revision?: number;
};

/** Why a video may not pass one of its gates yet, and what to do about it. */
export type ApprovalObstacle = { gate: ApprovalGate; sentence: string; howToFix: string };

/** The unapproved ones of these gates, in order; empty if all are approved or none needs it. Throws NOT_FOUND. */
export async function listApprovalObstacles(
  where: Where,
  gates: readonly ApprovalGate[],
  { revision, ...options }: Place = {},
): Promise<{ obstacles: ApprovalObstacle[]; checked: ApprovalGate[] }> {
  const { publicationId } = options;
  const review = await loadReview(where, { ...options, gates });
  if (review.gates.length === 0) return { obstacles: [], checked: [] };
  if (revision !== undefined && revision !== review.revision) {
    throw new AppError("CONFLICT", "Somebody changed the script just now; try again.");
  }
  const asked = review.gates.filter(
    (gate) => gate.gate !== "metadata" || gate.publicationId === publicationId,
  );

  return {
    obstacles: asked.filter(({ derived }) => derived.status !== "approved").map(toObstacle),
    checked: asked.map(({ gate }) => gate),
  };
}

/** Throws APPROVAL_REQUIRED if a video is not approved at one of these gates, and NOT_FOUND. */
export async function requireApproved(
  where: Where,
  gates: readonly ApprovalGate[],
  place: Place = {},
): Promise<void> {
  const [obstacle] = (await listApprovalObstacles(where, gates, place)).obstacles;
  if (obstacle) throw new AppError("APPROVAL_REQUIRED", `${obstacle.sentence} ${obstacle.howToFix}`);
}

function toObstacle({ gate, derived, request, changes }: ReviewedGate): ApprovalObstacle {
  const name = gateNames[gate];
  switch (derived.status) {
    case "open":
      return {
        gate,
        sentence: `The ${name} waits for ${countLabel(derived.missingCount)}.`,
        howToFix: "Whoever is to approve finds it in their inbox.",
      };
    case "rejected": {
      const rejection = request?.decisions.find(({ isApproved }) => !isApproved);

      return {
        gate,
        sentence: `${rejection?.name ?? "Somebody"} asked for changes of the ${name}.`,
        howToFix: "Make them, and ask for the approval again under Review.",
      };
    }
    case "voided":
      return {
        gate,
        sentence: `The ${name} has changed since it was approved or its approval was asked for.${changes === null ? "" : ` ${changes}`}`,
        howToFix: "Ask for the approval again under Review.",
      };
    default:
      return {
        gate,
        sentence: `The ${name} is not approved yet.`,
        howToFix: "Ask for the approval under Review.",
      };
  }
}

function countLabel(count: number): string {
  return count === 1 ? "an approval" : `${count} approvals`;
}
