import { hashSources } from "./hash-sources";

/** The packages whose versions can change a pixel. */
const pictureDependency = /remotion|^react|fontsource|noto-color-emoji|^d3-|topojson|world-atlas|sparticuz/;

let pictureVersion: Promise<string> | undefined;

/** Hash of everything under `remotion/` that draws videos, and of the packages it uses: part of every picture's inputs. */
export function getPictureVersion(): Promise<string> {
  pictureVersion ??= hashSources({
    folder: "remotion",
    // Samples, and the studio that shows them.
    except: ["fixtures", "studio"],
    packages: pictureDependency,
  });

  return pictureVersion;
}

let layeredVersion: Promise<string> | undefined;

/** Hash of how sprites, backgrounds and transitions become a segment: part of every layered segment's inputs. */
export function getLayeredVersion(): Promise<string> {
  layeredVersion ??= hashSources({ folder: "server/adapters/renderer/layered", packages: /^sharp$/ });

  return layeredVersion;
}

/** The same for all segments, so that they can be joined without re-encoding. Part of every segment's hash. */
export const encoderSettings = {
  codec: "h264",
  pixelFormat: "yuv420p",
  // Half again as fast as PNG. With a colour space set, the range is correctly limited (docs/decisions/0006).
  imageFormat: "jpeg",
  jpegQuality: 92,
  colorSpace: "bt709",
} as const;
