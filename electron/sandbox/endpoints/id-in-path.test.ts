import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { partnerSession } from "../testing/on-behalf-client.ts";
import { item, parsed } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

/** A partner, who may have a thing of each of these kinds. */
async function partner() {
  const { baseUrl } = await startForTest();
  const { userId, get, post } = await partnerSession(baseUrl);
  const made = await post("/v1/partner-user-provision", {
    external_uuid: randomUUID(),
    pointer: { type: "EMAIL", value: "user@example.com" },
    products: ["USER_VERIFIED"],
  });
  expect(made.status).toBe(200);
  return { user: `/v1/user/${userId}`, get };
}

test.each([
  ["/v1/device-server", "DeviceServer"],
  ["/v1/partner-user-provision", "PartnerUserProvision"],
  ["{user}/oauth-client", "OauthClient"],
  ["{user}/monetary-account", "MonetaryAccountBank"],
  ["{user}/credential-password-ip", "CredentialPasswordIp"],
  ["{user}/event", "Event"],
])("an id below %s is digits and no other way to write a number", async (form, type) => {
  const { user, get } = await partner();
  const path = form.replace("{user}", user);
  const id = String(item(await get(path), type)["id"]);
  const hex = `0x${Number(id).toString(16)}`;

  const answers = await Promise.all(
    [id, `${id}.0`, `${id}e0`, hex].map((given) => get(`${path}/${given}`)),
  );

  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404]);
  expect(answers.slice(1).map((answer) => parsed(answer).Error?.length)).toEqual([1, 1, 1]);
});
