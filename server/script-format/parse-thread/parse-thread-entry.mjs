import { register } from "tsx/esm/api";

// A worker thread does not inherit the parent's TypeScript loader (Node 20), so it brings its own.
register();
await import("./parse-thread.ts");
