import { execFileSync } from "node:child_process";

/** Builds the web app that the tests start: here, because two of them at once would build it side by side. */
export default function setup(): void {
  execFileSync(process.execPath, ["tooling/build-web.mjs"], { stdio: "inherit" });
}
