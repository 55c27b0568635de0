import { closeDatabase, openDatabase } from "@/server/adapters/db/database";

/** A process for the tests: brings the schema of `DATABASE_URL` up to date. */
await openDatabase();
await closeDatabase();
