import type { OperationResultEnvelope, TRPCClientError, TRPCLink } from "@trpc/client";
import { observable, type Observer } from "@trpc/server/observable";
import type { AppRouter } from "@/server/api/root";

type Result = OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>;
type Asker = Observer<Result, TRPCClientError<AppRouter>>;

/**
 * Runs a mutation once if it is requested again with the same input while under way; both callers get its result. A double
 * click comes before React has drawn the button as disabled: it would send two comments, or run a series twice.
 */
export function shareMutationsLink(): TRPCLink<AppRouter> {
  return () => {
    const underWay = new Map<string, Set<Asker>>();

    return ({ op, next }) => {
      if (op.type !== "mutation" || !isPlain(op.input)) return next(op);
      const key = `${op.path} ${JSON.stringify(op.input)}`;

      return observable((asker) => {
        const known = underWay.get(key);
        if (known) {
          known.add(asker);

          return () => void known.delete(asker);
        }

        const askers = new Set([asker]);
        underWay.set(key, askers);
        const each = (tell: (one: Asker) => void) => {
          for (const one of askers) tell(one);
        };
        const end = (tell: (one: Asker) => void) => {
          underWay.delete(key);
          each(tell);
        };
        next(op).subscribe({
          next: (result) => each((one) => one.next(result)),
          error: (error) => end((one) => one.error(error)),
          complete: () => end((one) => one.complete()),
        });

        // A caller that goes away leaves it to the server, which has been asked already.
        return () => void askers.delete(asker);
      });
    };
  };
}

/** Whether an input's JSON identifies it: a file's does not. */
function isPlain(input: unknown): boolean {
  return !(input instanceof FormData) && !(input instanceof Blob);
}
