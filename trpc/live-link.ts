import {
  httpSubscriptionLink,
  type OperationResultEnvelope,
  TRPCClientError,
  type TRPCLink,
} from "@trpc/client";
import { observable, type Observer, type Unsubscribable } from "@trpc/server/observable";
import type superjson from "superjson";
import { type LiveEvent, liveEventSchema } from "@/server/api/live/schema";
import type { AppRouter } from "@/server/api/root";

type Result = OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>;
type Follower = { path: string; input: unknown; observer: Observer<Result, TRPCClientError<AppRouter>> };

/**
 * Sends all subscriptions of a page through one stream (server/api/live): a browser has six connections to a server for all
 * its tabs, and each stream would hold one. Whenever a page follows something more or less, the stream restarts; each
 * subscription first sends its whole state.
 */
export function liveLink(options: { url: string; transformer: typeof superjson }): TRPCLink<AppRouter> {
  return (runtime) => {
    const open = httpSubscriptionLink<AppRouter, typeof EventSource>(options)(runtime);
    const followers = new Map<string, Follower>();
    let stream: Unsubscribable | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let count = 0;

    /** Collects everything that starts and ends with one render of the page. */
    function reopenSoon(): void {
      timer ??= setTimeout(reopen, 0);
    }

    function reopen(): void {
      timer = undefined;
      stream?.unsubscribe();
      stream = undefined;
      if (followers.size === 0) return;

      const asked = [...followers.keys()];
      const topics = [...followers].map(([topic, { path, input }]) => ({ topic, path, input }));
      const each = (tell: (follower: Follower) => void) => {
        for (const topic of asked) {
          const follower = followers.get(topic);
          if (follower) tell(follower);
        }
      };
      const op = {
        ...{ id: 0, type: "subscription" as const, path: "live.watch", input: { topics } },
        ...{ context: {}, signal: null },
      };
      let isOpen = true;
      const opened = open({ op, next: neverNext }).subscribe({
        next({ result, context }) {
          if (!isOpen) return;
          if (result.type === undefined || result.type === "data")
            deliver(liveEventSchema.parse(result.data));
          else if (result.type !== "stopped") each(({ observer }) => observer.next({ result, context }));
        },
        error(error) {
          if (isOpen) each(({ observer }) => observer.error(error));
        },
        complete() {
          if (isOpen) each(({ observer }) => observer.complete());
        },
      });
      stream = {
        unsubscribe() {
          isOpen = false;
          opened.unsubscribe();
        },
      };
    }

    function deliver(event: LiveEvent): void {
      const observer = followers.get(event.topic)?.observer;
      if (event.kind === "data") observer?.next({ result: { type: "data", data: event.data } });
      else if (event.kind === "error") observer?.error(TRPCClientError.from({ error: event.error }));
      else observer?.complete();
    }

    return ({ op: { path, input } }) =>
      observable((observer) => {
        const topic = String((count += 1));
        followers.set(topic, { path, input, observer });
        reopenSoon();

        return () => {
          followers.delete(topic);
          reopenSoon();
        };
      });
  };
}

/** It is the last link. */
function neverNext(): never {
  throw new Error("No link follows.");
}
