import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const directory = path.join(root, "node_modules/.cache/offcamera-browser");

/** Where find-browser.ts looks, too. */
const systemBrowsers = JSON.parse(
  readFileSync(path.join(root, "server/adapters/renderer/system-browsers.json"), "utf8"),
);

/** Unpacks the Chromium of `@sparticuz/chromium` if no other browser is found; returns a line about it, or nothing. */
export function setUpBrowser() {
  if (process.env.BROWSER_PATH || systemBrowsers.some((browser) => existsSync(browser))) return;
  if (existsSync(path.join(directory, "chrome"))) return;
  if (process.platform !== "linux" || process.arch !== "x64") {
    return "no Chrome or Chromium found: rendering needs one (install it, or name it with BROWSER_PATH)";
  }

  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // It unpacks into TMPDIR. AWS_LAMBDA_JS_RUNTIME makes it unpack nss and nspr too, which bare images lack.
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      'import chromium from "@sparticuz/chromium"; await chromium.executablePath();',
    ],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
    },
  );
  writeFileSync(
    path.join(draft, "chrome"),
    `#!/bin/sh
# The system's own libraries come first; these fill the gaps of a bare image.
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/usr/lib64:$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`,
  );
  chmodSync(path.join(draft, "chrome"), 0o755);

  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another set-up was quicker.
    if (!existsSync(path.join(directory, "chrome"))) throw error;
  }

  return "unpacked Chromium";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(setUpBrowser() ?? "");
