import { createServer } from "node:net";
import { AppError } from "@/server/errors";

const defaultPort = 3000;

/**
 * The requested port, or the first free one from 3000 on. Throws CONFIGURATION_INVALID if the requested one is taken: a
 * proxy, a bookmark or `APP_ORIGIN` leads there.
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
 * Whether a port is free on each address that "localhost" may mean to a browser, and on all addresses. macOS would let a
 * program listen on all while another has one of them.
 */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", undefined]) if (!(await isFreeOn(port, host))) return false;

  return true;
}

function isFreeOn(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no such address, so nobody listens on it.
    server.once("error", (error) => resolve("code" in error && error.code === "EADDRNOTAVAIL"));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
