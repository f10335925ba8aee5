import { z } from "zod";

const headerSchema = z.looseObject({ key: z.string(), disabled: z.boolean().optional() });
const requestSchema = z.looseObject({
  method: z.string(),
  url: z.union([z.string(), z.looseObject({ raw: z.string() })]),
  header: z.array(headerSchema).optional(),
});
const itemSchema = z.looseObject({
  name: z.string(),
  request: requestSchema.optional(),
  get item() {
    return z.array(itemSchema).optional();
  },
});
const collectionSchema = z.looseObject({ item: z.array(itemSchema) });

type Item = z.infer<typeof itemSchema>;

const onboardingCall =
  /^POST .*\/v1\/(sandbox-user(-person|-company)?|installation|device-server|session-server)\??$/;

function isOnboarding({ request }: Item): boolean {
  if (request === undefined) return false;
  const { method, url } = request;
  return onboardingCall.test(`${method} ${typeof url === "string" ? url : url.raw}`);
}

/**
 * bunq's collection switches the request id of the test users' calls off and still expects it back,
 * which cannot be: it is switched on again.
 */
function withRequestId({ request, ...item }: Item): Item {
  const header = request?.header?.map(({ disabled, ...given }) => {
    const isId = given.key === "X-Bunq-Client-Request-Id";
    return isId || disabled === undefined ? given : { ...given, disabled };
  });
  return { ...item, ...(request && { request: { ...request, ...(header && { header }) } }) };
}

function callsIn(item: Item): readonly Item[] {
  if (item.item !== undefined) return item.item.flatMap(callsIn);
  return isOnboarding(item) ? [withRequestId(item)] : [];
}

/** Of a Postman collection only the calls of the onboarding, in the collection's own order. */
export function onboardingOf(text: string): object {
  const { item, ...rest } = collectionSchema.parse(JSON.parse(text));
  return { ...rest, item: item.flatMap(callsIn) };
}
