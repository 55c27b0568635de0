import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv as readVariables } from "node:util";
import { expect, test } from "vitest";
import { parseEnv, variableNames } from "./env";

const readProjectFile = (name: string) => readFileSync(path.resolve(import.meta.dirname, "..", name), "utf8");
/** npm and our commands set these themselves. */
const namesForPeople = variableNames.filter((name) => !["INIT_CWD", "NODE_ENV"].includes(name)).toSorted();

test("an empty environment is a working configuration", () => {
  const env = parseEnv({});

  expect(env.databaseUrl).toBeUndefined();
  expect(env.inngest).toBeUndefined();
  expect(env.dataDirectory).toMatch(/\.data$/);
});

test("one message names every violation", () => {
  const parse = () =>
    parseEnv({ DATABASE_URL: "mysql://x", STORAGE_URL: "ftp://x", WORKER_PORT: "0", LOG_LEVEL: "loud" });

  expect(parse).toThrow(/DATABASE_URL.*STORAGE_URL.*WORKER_PORT.*LOG_LEVEL/);
});

test("a storage folder of another machine is refused", () => {
  expect(() => parseEnv({ STORAGE_URL: "file://data/videos" })).toThrow(/STORAGE_URL: .*file:\/\/\/folder/);
  for (const storageUrl of ["file:///data/videos", "file://localhost/data/videos", "s3://videos"])
    expect(parseEnv({ STORAGE_URL: storageUrl })).toMatchObject({ storageUrl });
});

test("Inngest is configured whole or not at all", () => {
  expect(() => parseEnv({ INNGEST_BASE_URL: "http://localhost:8288" })).toThrow(/together/);
  expect(
    parseEnv({ INNGEST_BASE_URL: "http://localhost:8288", INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" })
      .inngest,
  ).toEqual({ baseUrl: "http://localhost:8288", eventKey: "e", signingKey: "s" });
});

test("private hosts are a list, and what is no host is named", () => {
  expect(parseEnv({}).privateHosts).toEqual([]);
  expect(parseEnv({ ALLOW_PRIVATE_HOSTS: "LocalHost:1234, 10.0.0.5,[::1]:80" }).privateHosts).toEqual([
    ...["localhost:1234", "10.0.0.5", "[::1]:80"],
  ]);
  expect(() => parseEnv({ ALLOW_PRIVATE_HOSTS: "http://localhost" })).toThrow(
    /ALLOW_PRIVATE_HOSTS: lists hosts/,
  );
});

test("Google is configured whole or not at all", () => {
  expect(() => parseEnv({ GOOGLE_CLIENT_ID: "id" })).toThrow(/GOOGLE_CLIENT_ID.*together/);
  expect(parseEnv({ GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" }).google).toEqual({
    ...{ clientId: "id", clientSecret: "secret", issuer: "https://accounts.google.com" },
  });
});

test(".env.example names every variable once, and works as it is", () => {
  const example = readProjectFile(".env.example");
  const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(names.toSorted()).toEqual(namesForPeople);
  expect(parseEnv(readVariables(example))).toEqual(parseEnv({}));
});

test("what .env.example shows can be taken as it stands", () => {
  const values = readVariables(readProjectFile(".env.example").replaceAll(/^#(?=[A-Z_]+=)/gm, ""));

  expect(Object.keys(values).toSorted()).toEqual(namesForPeople);
  expect(() => parseEnv(values)).not.toThrow();
});

test("the README's table has every variable", () => {
  const rows = readProjectFile("README.md")
    .split("\n")
    .flatMap((line) => /^\| (`[A-Z].*?)\|/.exec(line)?.[1] ?? []);
  const names = rows.flatMap((row) => [...row.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));

  expect(names.toSorted()).toEqual(namesForPeople);
});
