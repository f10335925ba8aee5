import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webPaths, webSessionHeader } from "../../shared/contract/bridge.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import { describeBridge } from "../testing/bridge.contract.ts";
import { startWebShell } from "./start-web-shell.ts";

const silent = { info: () => undefined, error: () => undefined };

describeBridge("loopback HTTP", async (dispatch) => {
  const rendererDirectory = await mkdtemp(join(tmpdir(), "sandgate-page-"));
  await writeFile(join(rendererDirectory, "index.html"), "<!doctype html>");
  const clock = { now: () => 0 };
  const shell = await startWebShell({
    dispatch,
    clock,
    logger: silent,
    rendererDirectory,
    port: 0,
  });
  const link = new URL(shell.createLink());

  async function post(path: string, body: unknown, session?: string): Promise<unknown> {
    const response = await fetch(new URL(path, link.origin), {
      method: "POST",
      headers: {
        origin: link.origin,
        "content-type": "application/json",
        ...(session ? { [webSessionHeader]: session } : {}),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  const token = link.hash.replace("#t=", "");
  const { session } = (await post(webPaths.session, { token })) as { session: string };
  return {
    bridge: {
      call: async (name, input) =>
        (await post(webPaths.call, { name, input }, session)) as Envelope<unknown>,
    },
    close: async () => {
      await shell.close();
      await rm(rendererDirectory, { recursive: true, force: true });
    },
  };
});
