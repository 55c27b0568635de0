import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A bundled program has no TypeScript loader that its threads could inherit.
register();
await import(workerData);
