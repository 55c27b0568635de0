import { readdirSync } from "node:fs";
import path from "node:path";
import js from "@eslint/js";
import next from "@next/eslint-plugin-next";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import accessibility from "eslint-plugin-jsx-a11y-x";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** From left to right: a domain imports only what stands to its right (docs/decisions/0003). */
const domainOrder = [
  "http",
  "readiness",
  "dashboard",
  "jobs",
  "series",
  "calendar",
  "writing",
  "topics",
  "articles",
  "deletion",
  "analytics",
  "publications",
  "exports",
  "video-list",
  "renders",
  "segments",
  "audio",
  "timeline",
  "director",
  "narration",
  "approvals",
  "comments",
  "guest-links",
  "similarity",
  "presence",
  "videos",
  "channels",
  "script-format",
  "illustrations",
  "text-normalization",
  "languages",
  "media",
  "artifacts",
  "costs",
  "providers",
  "notifications",
  "members",
  "auth",
  "workspaces",
  "audit",
];
const unplaced = readdirSync(path.join(import.meta.dirname, "server"), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !["api", "adapters", ...domainOrder].includes(entry.name),
);
if (unplaced.length > 0) {
  throw new Error(`Give server/${unplaced[0].name} its place in domainOrder, in eslint.config.mjs.`);
}

const toPath = (domain) => `./server/${domain}`;
const domains = domainOrder.map(toPath);

const orderZones = domainOrder.flatMap((domain, index) =>
  domainOrder.slice(0, index).map((left) => ({
    target: toPath(domain),
    from: toPath(left),
    // The browser and everybody else may import what is pure of audio.
    except: left === "audio" ? ["./shared"] : [],
    message: `server/${domain} stands to the right of server/${left} (domainOrder in eslint.config.mjs).`,
  })),
);

/** Only a domain itself asks its repositories. */
const repositoryZones = domainOrder.map((domain) => ({
  target: toPath(domain),
  from: domainOrder.filter((other) => other !== domain).map((other) => `${toPath(other)}/**/*repository.ts`),
  message: "This is another domain's repository: call one of its verbs.",
}));

/** What `target` may not import, by resolved path: one way, app -> server/api -> server/<domain> -> adapters. */
const zones = [
  { target: "./remotion", from: ["./server", "./inngest", "./cli", "./tooling", "./e2e"] },
  // A client component may know the router's type, never the router.
  {
    target: "./components",
    from: ["./app", "./server/adapters", "./inngest", "./cli", "./tooling", "./e2e"],
  },
  { target: "./app", from: ["./server/adapters", "./inngest", "./cli", "./tooling", "./e2e"] },
  { target: "./server/api", from: ["./server/adapters", "./inngest", "./app", "./components", "./trpc"] },
  { target: "./inngest/client.ts", from: ["./remotion", "./inngest/functions", ...domains] },
  {
    target: "./inngest/events.ts",
    from: ["./server", "./remotion", "./inngest/functions", "./inngest/embedded"],
  },
  { target: "./inngest/functions", from: ["./server/adapters", "./remotion", "./inngest/embedded"] },
  { target: "./inngest/embedded", from: ["./remotion", "./inngest/functions", ...domains] },
  { target: "./server/adapters", from: ["./inngest", "./cli", "./tooling", "./e2e", ...domains] },
  ...domains.map((target) => ({
    target,
    from: [
      "./app",
      "./components",
      "./server/api",
      "./inngest/functions",
      "./inngest/embedded",
      "./cli",
      "./tooling",
      "./e2e",
    ],
  })),
  ...orderZones,
  ...repositoryZones,
  { target: "./server/audio/shared", from: "./server/audio", except: ["./shared"] },
];

/** A plugin's rules that only warn, as errors: a warning passes the check, and would be read by nobody. */
const asErrors = (rules) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, setting]) => [name, setting === "warn" ? "error" : setting]),
  );

export default tseslint.config(
  { ignores: ["node_modules", ".data", ".next", "next-env.d.ts", "prisma/generated", "docs"] },
  js.configs.recommended,
  regexp.configs.recommended,
  {
    rules: {
      ...asErrors(regexp.configs.recommended.rules),
      // People's own texts and files are searched: what takes the square of their length is a way to stop a worker.
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
    },
  },
  // The rules that know types are oxlint's (.oxlintrc.json), which is ten times as quick with them.
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-default-export": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  // React's compiler reads each file for these, which took a sixth of all the time where there is no React.
  {
    files: ["**/*.tsx", "{app,components}/**/*.ts", "**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: asErrors(reactHooks.configs["recommended-latest"].rules),
  },
  {
    files: ["app/**/*.tsx", "components/**/*.tsx"],
    plugins: { "@next/next": next, "jsx-a11y-x": accessibility },
    rules: {
      ...asErrors(next.configs["core-web-vitals"].rules),
      ...asErrors(accessibility.configs.recommended.rules),
      // A list of videos is shown as cards where it is narrow, which would take the table's own roles from it.
      "jsx-a11y-x/no-redundant-roles": ["error", { thead: ["rowgroup"], tbody: ["rowgroup"] }],
      "jsx-a11y-x/no-interactive-element-to-noninteractive-role": ["error", { td: ["cell"] }],
      // What scrolls takes the focus: by keyboard there is no other way to its end.
      "jsx-a11y-x/no-noninteractive-tabindex": ["error", { tags: [], roles: ["tabpanel", "region"] }],
      // A scene's card hears what its text and buttons leave over; all of it is on buttons of its own as well.
      "jsx-a11y-x/no-noninteractive-element-interactions": [
        "error",
        {
          handlers: ["onClick", "onMouseDown", "onMouseUp", "onKeyDown", "onKeyUp"],
          li: ["onClick", "onKeyDown"],
        },
      ],
    },
  },
  // People's own sounds have no captions, and how a voice sounds is in no words.
  {
    files: ["app/**/asset-dialog.tsx", "app/**/voice-picker/*.tsx", "app/**/pronunciation-fields.tsx"],
    rules: { "jsx-a11y-x/media-has-caption": "off" },
  },
  // Tests may reach across: they set the scene with whatever it takes.
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "**/*.spec.ts"],
    rules: { "import-x/no-restricted-paths": "off" },
  },
  // Playwright reads off the first parameter what a fixture or a test needs: `{}` says nothing.
  {
    files: ["e2e/fixtures/*.ts", "**/*.spec.ts"],
    rules: { "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }] },
  },
  // Vitest's context is an interface to be merged with.
  { files: ["e2e/setup/postgres.ts"], rules: { "@typescript-eslint/consistent-type-definitions": "off" } },
  {
    files: [
      "*.config.ts",
      "*.config.mjs",
      "e2e/setup/*.ts",
      // Next looks for them.
      "app/**/{page,layout,loading,error,not-found}.tsx",
    ],
    rules: { "import-x/no-default-export": "off" },
  },
  {
    files: ["remotion/**"],
    rules: {
      // A render is a pure function of its props: the same frame must come out on every machine, in any order.
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { object: "Date", property: "now" },
      ],
    },
  },
  {
    files: ["remotion/**"],
    ignores: ["**/*.test.ts"],
    // Remotion's bundler, which builds what renders draw, knows no alias.
    rules: { "no-restricted-imports": ["error", { patterns: ["@/*"] }] },
  },
  { files: ["public/*.js"], languageOptions: { globals: { self: "readonly", URL: "readonly" } } },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
