import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/providers";
import { pageTitle } from "@/components/ui/wordmark";
import { env } from "@/server/env";
import "./globals.css";

const description = "Turn a script into a narrated, captioned video.";
const sharePicture = {
  ...{ url: "/share-picture.png", width: 1200, height: 630 },
  alt: "Turn a script into a finished video: three scenes of a video, in three themes",
};

/**
 * The files that it names lie in `public`, not among Next's own metadata files: they are the same for everybody, so that
 * they are drawn once (`tooling/draw-public-pictures.ts`), can be looked at in review, and need no route of their own.
 */
export const metadata: Metadata = {
  metadataBase: new URL(env.appOrigin),
  title: { default: "Offcamera", template: pageTitle("%s") },
  description,
  applicationName: "Offcamera",
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/favicon.svg", type: "image/svg+xml" },
    ],
    apple: "/apple-touch-icon.png",
  },
  openGraph: { type: "website", siteName: "Offcamera", url: "/", description, images: sharePicture },
  twitter: { card: "summary_large_image", description, images: sharePicture },
};

/** The colours of the page itself, `--background` in globals.css. */
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fafb" },
    { media: "(prefers-color-scheme: dark)", color: "#0e0f12" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;

  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
