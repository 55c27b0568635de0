import { hashSources } from "../hash-sources";

let version: Promise<string> | undefined;

/** Hash of how sprites, backgrounds and transitions become a segment: part of every layered segment's inputs. */
export function getLayeredVersion(): Promise<string> {
  version ??= hashSources({ folder: "server/adapters/renderer/layered", packages: /^sharp$/ });

  return version;
}
