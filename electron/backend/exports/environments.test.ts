import { createRequire } from "node:module";
import type { OpenCollection } from "@opencollection/types";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ExportedAccount } from "./exported-account.ts";
import { makeExported, nastyBodies } from "./testing/make-exported.ts";
import { writeBrunoEnvironment } from "./write-bruno-environment.ts";
import { writeOpenCollection } from "./write-opencollection.ts";
import { writePostmanEnvironment } from "./write-postman-environment.ts";

interface PostmanScope {
  readonly get: (name: string) => unknown;
  readonly values: { readonly members: readonly { readonly key: string; readonly type: string }[] };
}
const { VariableScope } = createRequire(import.meta.url)("postman-collection") as {
  readonly VariableScope: new (definition: object) => PostmanScope;
};

interface BrunoItem {
  readonly name: string;
  readonly request: { readonly url: string; readonly body: Record<string, unknown> };
}
interface BrunoCollection {
  readonly items: readonly BrunoItem[];
  readonly environments: readonly { readonly variables: readonly object[] }[];
}
interface BrunoSchema {
  readonly validateSync: (value: unknown) => unknown;
}
/** Bruno's own importer, and the schemas it checks what it imported with. */
const { openCollectionToBruno } = createRequire(import.meta.url)("@usebruno/converters") as {
  readonly openCollectionToBruno: (collection: unknown) => BrunoCollection;
};
const { collectionSchema, environmentSchema } = createRequire(import.meta.url)(
  "@usebruno/schema",
) as { readonly collectionSchema: BrunoSchema; readonly environmentSchema: BrunoSchema };

const account: ExportedAccount = {
  environment: "local",
  access: "api-key",
  origin: "http://127.0.0.1:1",
  key: {
    fingerprint: "00",
    publicKeyPem: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    bits: 2048,
    origin: "generated",
    createdAt: 0,
  },
  installation: null,
  device: null,
  session: null,
  user: null,
  done: [],
  geolocation: "4.89 53.2 12 100 NL",
  userNode: null,
};
const token = "0123456789abcdef".repeat(4);
const options = { version: "1.0.0", now: 0, secrets: new Map([["session token", token]]) };

describe("an environment", () => {
  test("is loaded by Postman’s own reader, under the names of bunq’s collection", () => {
    const scope = new VariableScope(
      JSON.parse(writePostmanEnvironment(account, options)) as object,
    );

    expect(scope.values.members.map(({ key }) => key)).toEqual([
      "host",
      "geolocation",
      "request_id",
      "api_key",
      "private_key_client",
      "public_key_client",
      "public_key_client_fmt",
      "installation_token",
      "public_key_server",
      "signature",
      "session_token",
      "user_id",
      "installation_id",
      "device_id",
    ]);
    expect(scope.get("session_token")).toBe(token);
    expect(scope.get("api_key")).toBe("");
    expect(scope.get("user_id")).toBe("");
    expect(scope.get("geolocation")).toBe("4.89 53.2 12 100 NL");
    // pasted between quotes, as the collection does, it has to be JSON
    const quoted = `"${String(scope.get("public_key_client_fmt"))}"`;
    expect(JSON.parse(quoted)).toBe(account.key?.publicKeyPem);
  });

  test("of Bruno has its secrets blank", () => {
    const { variables } = JSON.parse(writeBrunoEnvironment(account, options)) as {
      variables: { name: string; value: string; secret: boolean }[];
    };

    const secrets = variables.filter(({ secret }) => secret);
    expect(secrets.map(({ name }) => name)).toEqual([
      "api_key",
      "private_key_client",
      "installation_token",
      "session_token",
    ]);
    expect(secrets.every(({ value }) => value === "")).toBe(true);
  });
});

test("a Bruno environment is what Bruno takes for one", () => {
  const { info, ...environment } = JSON.parse(writeBrunoEnvironment(account, options)) as {
    readonly info: { readonly type: string };
    readonly variables: readonly object[];
  };
  // its importer gives each thing an id of its own
  const uid = (place: number) => String(place).padStart(21, "a");
  const imported = {
    ...environment,
    uid: uid(0),
    variables: environment.variables.map((one, index) => ({ ...one, uid: uid(index) })),
  };

  expect(info.type).toBe("bruno-environment");
  expect(() => environmentSchema.validateSync(imported)).not.toThrow();
  expect(() => environmentSchema.validateSync({ ...imported, name: 1n })).toThrow();
});

describe("a collection", () => {
  test("is opened by Bruno with every body to the byte, as JSON only where it says so", () => {
    const bodies = Object.values(nastyBodies);
    const json = [["Content-Type", "application/json"]] as const;
    const calls = [
      ...bodies.map((body) => makeExported({ method: "POST", body, headers: json })),
      makeExported({ method: "POST", body: "a=b" }),
    ];
    const opened = openCollectionToBruno(parse(writeOpenCollection(account, calls)));

    expect(() => collectionSchema.validateSync(opened)).not.toThrow();
    const sent = opened.items.map(({ request: { body } }) => body);
    expect(sent.slice(0, -1).map((body) => body["json"])).toEqual(bodies);
    expect(sent.at(-1)).toMatchObject({ mode: "text", text: "a=b" });
    expect(opened.environments[0]?.variables).toContainEqual(
      expect.objectContaining({ name: "session_token", value: "", secret: true }),
    );
  });

  test("keeps every body to the byte through YAML", () => {
    const bodies = Object.values(nastyBodies);
    const calls = bodies.map((body) => makeExported({ method: "POST", body }));
    const collection = parse(writeOpenCollection(account, calls)) as OpenCollection;
    const read = collection.items?.map((item) => {
      const body = "http" in item ? item.http?.body : undefined;
      return body && "data" in body ? body.data : undefined;
    });

    expect(read).toEqual(bodies);
    const names = collection.items?.map((item) => ("info" in item ? item.info?.name : undefined));
    expect(new Set(names).size).toBe(bodies.length);
  });

  test("declares every secret that a request wants, and none has a value", () => {
    const call = makeExported({
      url: "http://127.0.0.1:1/v1/token?client_secret=canary-client-secret",
      headers: [["X-Bunq-Client-Authentication", token]],
      known: [{ name: "session token", value: token }],
    });
    const text = writeOpenCollection(account, [call]);
    const collection = parse(text) as OpenCollection;
    const variables = collection.config?.environments?.[0]?.variables ?? [];

    expect(variables).toContainEqual({ name: "client_secret", secret: true });
    expect(variables.filter((one) => "secret" in one && "value" in one)).toEqual([]);
    const [item] = collection.items ?? [];
    expect(item && "http" in item ? item.http?.url : "").toBe(
      "{{host}}/v1/token?client_secret={{client_secret}}",
    );
    expect(text).not.toMatch(/canary/);
  });
});
