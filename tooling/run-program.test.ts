import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

// Always the same folder, because its bundles are cached by path.
const folder = path.resolve("node_modules/.cache/offcamera-program-test");

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("a program is the one that its sources say now, though it is kept from the last start", () => {
  const [program, part] = ["program.ts", "part.ts"].map((name) => path.join(folder, name));
  const write = (file = "", text = "", atMs = 0) => {
    writeFileSync(file, text);
    utimesSync(file, new Date(atMs), new Date(atMs));
  };
  const run = () =>
    execFileSync(process.execPath, ["tooling/run-program.mjs", program ?? "", "hearts"], {
      encoding: "utf8",
    });
  write(program, `import { count } from "./part"; console.log(count, ...process.argv.slice(2));`, 1000);

  write(part, "export const count: number = 2;", 1000);
  expect(run()).toBe("2 hearts\n");
  expect(run()).toBe("2 hearts\n");

  write(part, "export const count: number = 3;", 2000);
  expect(run()).toBe("3 hearts\n");
});

it("an error that ends a program, or is logged, tells the line of its source", () => {
  const program = path.join(folder, "error.ts");
  const log = JSON.stringify(path.resolve("server/log.ts"));
  writeFileSync(
    program,
    `import { log } from ${log};\n\n\nlog.error({ err: new Error("logged") }, "No");\nthrow new Error("thrown");\n`,
  );
  const { stderr } = spawnSync(process.execPath, ["tooling/run-program.mjs", program], { encoding: "utf8" });

  expect(stderr).toContain("error.ts:4:");
  expect(stderr).toContain("error.ts:5:");
});

it.runIf(process.platform === "linux")(
  "a program and all that it starts give the memory of pictures back, and take it in large pages",
  () => {
    const program = path.join(folder, "memory.ts");
    writeFileSync(
      program,
      `const { MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_, GLIBC_TUNABLES } = process.env;
      console.log(MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_, GLIBC_TUNABLES, ...process.argv.slice(2));`,
    );
    const { MALLOC_MMAP_THRESHOLD_: _inherited, ...env } = process.env;
    const output = execFileSync(process.execPath, ["tooling/run-program.mjs", program, "two hearts"], {
      encoding: "utf8",
      env: { ...env, GLIBC_TUNABLES: "glibc.malloc.perturb=0" },
    });

    expect(output).toBe("8388608 33554432 glibc.malloc.perturb=0:glibc.malloc.hugetlb=1 two hearts\n");
  },
);
