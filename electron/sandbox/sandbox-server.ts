import type { Server } from "node:http";
import { objectionTo } from "./listen-address.ts";

/** `host` and `allowOtherMachines` as in `SandboxOptions`. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly allowOtherMachines: boolean;
}

/** Resolves to the port; rejects with a sentence for the person. */
export async function listen(server: Server, options: ListenOptions): Promise<number> {
  const { port, host, allowOtherMachines } = options;
  const objection = objectionTo(host, allowOtherMachines);
  if (objection !== null) throw new Error(objection);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === "EADDRINUSE"
          ? `Port ${port} on ${host} is taken by another program. Stop it, or choose another port.`
          : `The local sandbox cannot listen on port ${port} of ${host}: ${cause.message}`;
      reject(new Error(reason, { cause }));
    });
    // SECURITY: loopback unless told twice; start-sandbox.test.ts asks for the address.
    server.listen({ port, host, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was assigned");
  return address.port;
}

/** Ends every connection at once, also those that wait for an answer. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
