import {
  listEnvironmentConnections,
  listUsableConnections,
} from "@/server/providers/connections/list-connections";
import { checkConnection } from "@/server/providers/connections/test-connection";
import type { Check } from "./check";

type Connection = Awaited<ReturnType<typeof listUsableConnections>>[number];

/** Whether each writer of a workspace answers. */
export async function listConnectionChecks(workspaceId: string): Promise<Check[]> {
  return (await listUsableConnections(workspaceId)).map(toCheck);
}

/** Whether each writer answers whose key is in the environment. */
export function listEnvironmentChecks(): Check[] {
  return listEnvironmentConnections().map(toCheck);
}

function toCheck(connection: Connection): Check {
  const { provider, model } = connection;

  return {
    name: provider.name,
    // Scripts can be written by hand, and of an encyclopaedia's sentences.
    isRequired: false,
    async look() {
      const models = await checkConnection(connection);

      return {
        summary: models.some(({ id }) => id === model.id)
          ? model.name
          : `the key works, and ${model.name} is not in the list of models: choose another one`,
      };
    },
    repair: "Check the key, the account’s credit and the network.",
  };
}
