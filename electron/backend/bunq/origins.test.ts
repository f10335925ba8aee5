import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { Origins } from "./origins.ts";

const account = { environment: "local", baseUrl: null } as const;

describe("where the calls of an account go", () => {
  test("a local sandbox that cannot start is no defect of ours: the reason is told", async () => {
    const origins = new Origins({
      baseUrl: () => Promise.reject(new Error("Port 18400 is taken by another program.")),
    });

    await expect(origins.of(account)).rejects.toSatisfy(
      (thrown) =>
        thrown instanceof AppError &&
        thrown.payload.code === "network_unreachable" &&
        thrown.payload.message.includes("Port 18400 is taken"),
    );
    expect(origins.known(account)).toBeNull();
  });

  test("bunq's own sandbox is known without starting anything, the local one once it runs", async () => {
    const origins = new Origins({ baseUrl: () => Promise.resolve("http://127.0.0.1:18400") });

    expect(origins.known({ environment: "sandbox", baseUrl: null })).toBe(
      "https://public-api.sandbox.bunq.com",
    );
    expect(origins.known(account)).toBeNull();
    expect(await origins.of(account)).toBe("http://127.0.0.1:18400");
    expect(origins.known(account)).toBe("http://127.0.0.1:18400");
  });
});
