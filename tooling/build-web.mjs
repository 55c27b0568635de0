import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";

/** Builds the web app if any of its sources has changed, by content; says so on standard error. */
const root = path.resolve(import.meta.dirname, "..");
const sources = [
  "app",
  "components",
  "inngest",
  "prisma/schema.prisma",
  "public",
  "remotion",
  "server",
  "trpc",
];
const files = ["next.config.ts", "package-lock.json", "postcss.config.mjs", "proxy.ts", "tsconfig.json"];
const marker = path.join(root, ".next/offcamera-sources");

const version = hashSources();
const isFresh = existsSync(marker) && readFileSync(marker, "utf8") === version;
if (!isFresh) {
  const startedAt = performance.now();
  process.stderr.write("set-up: building the web app …\n");
  build();
  writeFileSync(marker, version);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`set-up: building the web app: ${seconds} s\n`);
}

function build() {
  try {
    execFileSync(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    process.stderr.write(
      `set-up: the web app could not be built:\n${error.stdout ?? ""}${error.stderr ?? ""}\n`,
    );
    process.exit(1);
  }
}

function hashSources() {
  const hash = createHash("sha256");
  for (const file of [...sources, ...files].flatMap(listFiles).sort()) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file));
  }

  return hash.digest("hex");
}

function listFiles(name) {
  const place = path.join(root, name);
  if (!statSync(place).isDirectory()) return [place];

  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
