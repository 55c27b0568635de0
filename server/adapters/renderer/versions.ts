import { hashSources } from "./hash-sources";

/** The packages whose versions can change a pixel. */
const pictureDependency = /remotion|^react|fontsource|noto-color-emoji|^d3-|topojson|world-atlas|sparticuz/;

let pictureVersion: Promise<string> | undefined;

/** Hash of everything under `remotion/` that draws videos, and of the packages it draws with: part of every picture's inputs. */
export function getPictureVersion(): Promise<string> {
  pictureVersion ??= hashSources({
    folder: "remotion",
    // Samples, and where they are looked at.
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

/** The same for all segments, or they could not be joined without encoding them again. Part of every segment's hash. */
export const encoderSettings = {
  codec: "h264",
  pixelFormat: "yuv420p",
  // Half again as fast as PNG; with a colour space named, the range is limited as it should be (docs/decisions/0006).
  imageFormat: "jpeg",
  jpegQuality: 92,
  colorSpace: "bt709",
} as const;
