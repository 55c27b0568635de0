import { createServer } from "node:net";
import { AppError } from "@/server/errors";

const defaultPort = 3000;

/**
 * The port that was asked for, or the first from 3000 on that nobody listens on. Throws CONFIGURATION_INVALID where the
 * one that was asked for is taken: a proxy, a bookmark or `APP_ORIGIN` leads there.
 */
export async function choosePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new AppError(
      "CONFIGURATION_INVALID",
      `Port ${asked} is taken by another program; stop that one, or set PORT to another.`,
    );
  }

  for (let port = defaultPort; port < defaultPort + 50; port += 1) if (await isFree(port)) return port;
  throw new AppError(
    "CONFIGURATION_INVALID",
    `Ports ${defaultPort} to ${defaultPort + 49} are taken; set PORT.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
