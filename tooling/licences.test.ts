import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

/** Licences under which anybody may run, change and pass on Offcamera; each is named in docs/decisions/0031. */
const allowed = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "Apache-2.0"],
  ...["BlueOak-1.0.0", "Unlicense", "CC0-1.0", "CC-BY-4.0", "OFL-1.1", "MPL-2.0", "EPL-2.0"],
  ...["(Apache-2.0 AND BSD-3-Clause)", "MIT and ISC", "LGPL-3.0-or-later"],
  ...["Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
]);

/** MIT, by their own files; the field of their package.json is older than the lock file's. */
const withoutField = new Set(["format", "only", "seq-queue"]);

it("every package that is installed with Offcamera has a licence that was agreed to", () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const others = Object.entries(packages)
    .filter(([place, { dev = false }]) => place !== "" && !dev)
    .map(([place, { license = "none" }]) => ({ name: place.split("node_modules/").at(-1) ?? place, license }))
    // Remotion's own licence, which README's last section is about.
    .filter(
      ({ name, license }) => !allowed.has(license) && name !== "remotion" && !name.startsWith("@remotion/"),
    )
    .filter(({ name }) => !withoutField.has(name));

  expect(others).toEqual([]);
});
