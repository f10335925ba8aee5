import { anything, assert, asyncProperty } from "fast-check";
import { describe, expect, test } from "vitest";
import { operations, type OperationName } from "../../shared/contract/operations.ts";
import { AppError } from "./app-error.ts";
import { collectOperations, tableFrom } from "./collect-operations.ts";
import { defineOperation, type DefinedOperation } from "./define-operation.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import type { LogFields } from "./ports.ts";
import type { Services } from "./services.ts";
import { StepRuns } from "./step-runs.ts";

const accountId = "0123456789abcdef";

interface Bench {
  readonly dispatch: Dispatch;
  readonly logged: LogFields[];
}

/** A dispatcher over one body; bodies under test touch only what is given here. */
function bench(...bodies: DefinedOperation[]): Bench {
  const logged: LogFields[] = [];
  const services = {
    runs: new StepRuns({ now: () => 1000 }),
    logger: {
      info: () => undefined,
      error: (_event: string, fields: LogFields) => logged.push(fields),
    },
  };
  const table = new Map(bodies.map((body) => [body.operation, body]));
  return { dispatch: createDispatch(table, services as unknown as Services), logged };
}

const canary = ["-----BEGIN", "PRIVATE KEY----- canary"].join(" ");

describe("dispatching a call", () => {
  test("names that are not in the contract are refused, inherited ones too", async () => {
    const { dispatch } = bench();

    for (const name of ["nonsense", "toString", "__proto__", "constructor", 7, null, undefined]) {
      expect(await dispatch(name, {})).toMatchObject({
        ok: false,
        error: { code: "not_permitted" },
      });
    }
  });

  test("an input key the contract does not name is refused before the body runs", async () => {
    let ran = 0;
    const body = defineOperation("step.cancel", () => {
      ran += 1;
      return { cancelled: true };
    });

    const envelope = await bench(body).dispatch("step.cancel", {
      accountId,
      more: 1,
    });

    expect(envelope).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    expect(ran).toBe(0);
  });

  test("the field at fault is named", async () => {
    const body = defineOperation("account.rename", () => {
      throw new Error("not reached");
    });

    expect(await bench(body).dispatch("account.rename", { accountId, name: "  " })).toMatchObject({
      error: { code: "invalid_input", field: "name", message: "Give the account a name." },
    });
  });

  test("an output key the contract does not name never leaves", async () => {
    const leaking = {
      operation: "step.cancel",
      body: () => ({ cancelled: true, privateKeyPem: canary }),
    };

    const envelope = await bench(leaking as DefinedOperation).dispatch("step.cancel", {
      accountId,
    });

    expect(envelope).toEqual({ ok: true, value: { cancelled: true } });
  });

  test("a coded failure crosses as it is; a defect becomes a reference that finds it in the log", async () => {
    const refused = defineOperation("key.generate", () => {
      throw new AppError("not_ready", "First this.");
    });
    const broken = defineOperation("step.cancel", () => {
      throw new TypeError(`boom ${canary}`);
    });
    const { dispatch, logged } = bench(refused, broken);

    expect(await dispatch("key.generate", { accountId })).toMatchObject({
      error: { code: "not_ready" },
    });
    const envelope = await dispatch("step.cancel", { accountId });

    expect(JSON.stringify(envelope)).not.toContain("canary");
    expect(envelope).toMatchObject({
      error: { code: "internal", reference: logged[0]?.["reference"] },
    });
  });

  test("one step of an account at a time: the second click is told so, another account is free", async () => {
    const finish: (() => void)[] = [];
    const held = new Promise<void>((done) => finish.push(done));
    const body = defineOperation("session.close", async () => {
      await held;
      throw new AppError("not_ready", "done");
    });
    const { dispatch } = bench(body);

    const first = dispatch("session.close", { accountId });
    const second = await dispatch("session.close", { accountId });
    const other = dispatch("session.close", { accountId: "fedcba9876543210" });
    finish[0]?.();

    expect(second).toMatchObject({ error: { code: "busy" } });
    expect(await first).toMatchObject({ error: { code: "not_ready" } });
    expect(await other).toMatchObject({ error: { code: "not_ready" } });
  });

  test("whatever is called with whatever, it answers an envelope and never throws", async () => {
    const { dispatch } = bench();

    await assert(
      asyncProperty(anything(), anything(), async (name, input) => {
        expect(await dispatch(name, input)).toMatchObject({ ok: false });
      }),
    );
  });
});

describe("the table of bodies", () => {
  test("there is a body for every operation of the contract", () => {
    expect([...collectOperations().keys()].toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  test("a missing body, a doubled one and a file without one stop the start", () => {
    const all = Object.keys(operations).map((operation) => [
      operation,
      { body: { operation, body: () => null } },
    ]);
    const modules = Object.fromEntries(all) as Record<OperationName, unknown>;

    expect(() => tableFrom(modules)).not.toThrow();
    expect(() => tableFrom({ ...modules, "user.read": {} })).toThrow(/exports no operation/);
    expect(() => tableFrom({ again: modules["user.read"], ...modules })).toThrow(/defined twice/);
    expect(() => tableFrom({ one: modules["user.read"] })).toThrow(/no body for app\.read/);
  });
});

describe("the contract", () => {
  test.each(Object.entries(operations))(
    "%s: its input refuses unknown keys",
    (_name, { input }) => {
      const issues = input.safeParse({ surely: "unknown" }).error?.issues ?? [];

      expect(issues.map(({ code }) => code)).toContain("unrecognized_keys");
    },
  );

  test.each(Object.keys(operations))("%s is named noun.verb", (name) => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*\.[a-z-]+$/);
  });
});
