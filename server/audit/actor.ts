import { AsyncLocalStorage } from "node:async_hooks";

export type Actor = { userId: string | null; name: string };

const actors = new AsyncLocalStorage<Actor>();
/** Of what the product does by itself. */
const product: Actor = { userId: null, name: "Offcamera" };

/**
 * Runs `work` as what somebody does: what it changes, however deep, is theirs in the audit log. The verbs of all domains
 * would hand the person on otherwise, for nothing but this.
 */
export function actAs<Result>(actor: Actor, work: () => Result): Result {
  return actors.run(actor, work);
}

/** Who does what is being done now. */
export function currentActor(): Actor {
  return actors.getStore() ?? product;
}
