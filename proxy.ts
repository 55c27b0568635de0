import { type NextRequest, NextResponse } from "next/server";

/** A content security policy with a new nonce for each page (Next's own way): no script of anybody else's runs. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Remotion and Radix set the style attribute; no sheet of anybody else's is let in.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);

  return response;
}

// What is no page has no scripts: next.config.ts has its headers. And Next would keep 10 MB of each upload in memory here.
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/|[^/]+\\.(?:ico|png|svg|txt|webmanifest)$|service-worker\\.js$).*)",
  ],
};
