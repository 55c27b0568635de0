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

/**
 * Whether nobody listens on a port: on any of the addresses that "localhost" may mean to a browser, nor on all. macOS would
 * let a program listen on all while another has one of them.
 */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", undefined]) if (!(await isFreeOn(port, host))) return false;

  return true;
}

function isFreeOn(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no such address, and nobody on it.
    server.once("error", (error) => resolve("code" in error && error.code === "EADDRNOTAVAIL"));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
