import { expect, test } from "vitest";
import { DocumentHandle } from "./document-handle.ts";
import type { DocumentPort, QueryPort } from "./document-port.ts";
import type { DocumentReport, DocumentRequest } from "./document-messages.ts";
import { DocumentWorker } from "./document-worker.ts";
import type { OpenOptions } from "./json-document.ts";

class NearWorker extends EventTarget implements DocumentPort {
  readonly #worker = new DocumentWorker(
    (report: DocumentReport) => {
      this.dispatchEvent(new MessageEvent("message", { data: structuredClone(report) }));
    },
    (task) => setTimeout(task),
  );

  postMessage(request: DocumentRequest): void {
    void this.#worker.receive(structuredClone(request));
  }

  terminate(): void {}
}

/** The handle with its worker on the same thread, messages copied as between two. */
function open(text: string, options: OpenOptions = {}): DocumentHandle {
  return new DocumentHandle(new Blob([text]), options, {
    startWorker: () => new NearWorker(),
    startQueryWorker: () => new EventTarget() as QueryPort,
  });
}

const user = '{"Response":[{"UserPerson":{"id":1,"alias":[{"type":"EMAIL","value":"a@b"}]}}]}';

test("a text opens at the part asked for, with paths from the root", async () => {
  const document = open(user, { treeRoot: ["Response", 0, "UserPerson"], openDepth: 2 });

  const rows = await document.rows("tree", 0, 10);

  expect(document.getState().phase).toBe("ready");
  expect(rows.map(({ key, depth, text, children }) => [key, depth, text, children])).toEqual([
    ["UserPerson", 0, "", 2],
    ["id", 1, "1", 0],
    ["alias", 1, "", 1],
    [null, 2, "", 2],
  ]);
  expect(rows[3]?.path).toEqual(["Response", 0, "UserPerson", "alias", 0]);
  expect(rows[3]?.sample).toEqual({ type: "EMAIL", value: "a@b" });
});
