import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Runs before the bench's own imports: an empty data folder with a Postgres of its own, named by its environment. */
export const dataDirectory = mkdtempSync(path.join(tmpdir(), "offcamera-bench-"));
process.env.DATA_DIR = dataDirectory;
delete process.env.DATABASE_URL;
delete process.env.STORAGE_URL;
delete process.env.APP_ORIGIN;
