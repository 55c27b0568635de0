import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const domains = [
  "accounts",
  "articles",
  "artifacts",
  "channels",
  "http",
  "media",
  "narration",
  "renders",
  "scripts",
  "videos",
  "visuals",
].map((domain) => `./server/${domain}`);

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
];

export default tseslint.config(
  { ignores: ["node_modules", ".data", ".next", "next-env.d.ts", "prisma/generated", "docs"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
    },
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
      "e2e/setup/{postgres,shared-app}.ts",
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
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
