import superjson from "superjson";
import type { Visitor } from "@/e2e/web/visitor";
import type { BenchWorkspace } from "./create-workspace";

export type ActionKind = "trpc" | "html";

/** One request of somebody's browser. `turn` counts what this visitor has done: each time it is another video. */
export type Action = {
  kind: ActionKind;
  name: string;
  send: (visitor: Visitor, turn: number) => Promise<Response>;
};

/** What people at work in the web app ask for, page by page. */
export function listActions({ videoIds, script }: BenchWorkspace): Action[] {
  const videoOf = (turn: number) => ({ videoId: videoIds[turn % videoIds.length] ?? "" });
  // Each keystroke is another script.
  const typed = (turn: number) => ({ script: script.replace("blood", `blood ${turn}`) });

  return [
    page("dashboard", () => "/dashboard"),
    page("videos", () => "/videos"),
    ask("videos.list", "first page", () => ({})),
    ask("videos.list", "second page", (turn) => ({
      cursor: {
        ...videoOf(turn),
        editedAt: new Date(Date.now() - 3_600_000 * (1 + (turn % 100))),
        title: "",
      },
    })),
    ask("videos.list", "search", (turn) => ({ search: `do ${turn % 1000}` })),
    ask("videos.list", "search without a match", (turn) => ({ search: `nothing ${turn}` })),
    ask("videos.list", "one stage", () => ({ stage: "failed" })),
    ask("videos.list", "by title", () => ({ sort: "title" })),
    page("studio", (turn) => `/videos/${videoOf(turn).videoId}`),
    ask("videos.get", "", videoOf),
    ask("videos.preview", "", typed),
    ask("renders.list", "", videoOf),
    ask("renders.forecast", "", (turn) => ({ ...videoOf(turn), preset: "standard" })),
    page("media", () => "/media"),
    ask("media.list", "first page", () => ({})),
    ask("media.list", "search", (turn) => ({ search: `reef ${turn % 1000}` })),
    page("new video", () => "/videos/new"),
  ];
}

function page(name: string, toPath: (turn: number) => string): Action {
  return { kind: "html", name, send: (visitor, turn) => visitor.send(toPath(turn)) };
}

/** As our pages ask: by POST. */
function ask(procedure: string, variant: string, toInput: (turn: number) => unknown): Action {
  return {
    kind: "trpc",
    name: variant === "" ? procedure : `${procedure}, ${variant}`,
    send: (visitor, turn) =>
      visitor.send(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(superjson.serialize(toInput(turn))),
      }),
  };
}
