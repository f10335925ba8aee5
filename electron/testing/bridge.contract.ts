import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { Dispatch } from "../backend/dispatch.ts";

/** A bridge from one end to the other: what the page calls, over what really carries it. */
export interface OpenBridge {
  readonly bridge: Bridge;
  readonly close: () => Promise<void>;
}

/** What every bridge promises, whatever it is made of. */
export function describeBridge(
  name: string,
  open: (dispatch: Dispatch) => Promise<OpenBridge>,
): void {
  describe(`the bridge over ${name}`, () => {
    let opened: OpenBridge;
    let calls: (readonly [unknown, unknown])[];
    let answer: Envelope<unknown>;

    beforeEach(async () => {
      calls = [];
      answer = { ok: true, value: null };
      opened = await open((operation, input) => {
        calls.push([operation, input]);
        return Promise.resolve(answer);
      });
    });

    afterEach(() => opened.close());

    test("name and input arrive as they were given, whatever letters they hold", async () => {
      const input = { name: "Zoë €  \u{1F600}", list: [1, null, true], nested: { empty: "" } };

      await opened.bridge.call("account.rename", input);

      expect(calls).toEqual([["account.rename", input]]);
    });

    test("the envelope comes back as it was given", async () => {
      answer = { ok: true, value: { id: "9007199254740993", text: '\u0000 " \\ Überweisung' } };

      expect(await opened.bridge.call("user.read", {})).toEqual(answer);
    });

    test("a failure is a value: nothing is rejected", async () => {
      answer = {
        ok: false,
        error: {
          code: "bunq_rejected",
          message: "No.",
          retryable: false,
          bunq: { status: 400, responseId: null, descriptions: ["No."] },
        },
      };

      expect(await opened.bridge.call("session.open", {})).toEqual(answer);
    });

    test("a body of a megabyte goes through whole, both ways", async () => {
      const text = "é".repeat(500_000);
      answer = { ok: true, value: text };

      expect(await opened.bridge.call("key.import", { pem: text })).toEqual(answer);
      expect(calls[0]?.[1]).toEqual({ pem: text });
    });

    test("calls under way at the same time get their own answers", async () => {
      const answers = await Promise.all(
        [1, 2, 3].map((n) => opened.bridge.call("settings.read", { n })),
      );

      expect(answers).toHaveLength(3);
      expect(calls.map(([, input]) => input)).toEqual(
        expect.arrayContaining([{ n: 1 }, { n: 2 }, { n: 3 }]),
      );
    });
  });
}
