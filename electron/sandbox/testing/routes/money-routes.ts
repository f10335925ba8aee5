import { answerOf, errorAnswer, listOf } from "../answer-shapes.ts";
import { accountPath, idOf, reading, userPath, type DocumentedRoute, type World } from "./world.ts";

const euros = (value: string) => ({ value, currency: "EUR" });
const pay = (world: World) =>
  world.person.post(`${accountPath(world)}/payment`, {
    amount: euros("1.00"),
    counterparty_alias: { type: "IBAN", value: "NL91ABNA0417164300", name: "Test Data" },
    description: "Koffie",
  });
const ask = (world: World, value: string) =>
  world.person.post(`${accountPath(world)}/request-inquiry`, {
    amount_inquired: euros(value),
    counterparty_alias: { type: "EMAIL", value: "sugardaddy@bunq.com" },
    description: "Zakgeld",
    allow_bunqme: false,
  });
const openAccount = ({ person }: World) =>
  person.post(`${person.accounts}-bank`, { currency: "EUR" });
const payBatch = (world: World) => {
  const counterparty_alias = { type: "IBAN", value: "NL91ABNA0417164300", name: "Test Data" };
  const payment = { amount: euros("1.00"), counterparty_alias, description: "" };
  return world.person.post(`${accountPath(world)}/payment-batch`, { payments: [payment, payment] });
};
/** From a second account of the person, so that the first one is asked. */
const askOneself = async (world: World): Promise<string> => {
  const { person } = world;
  const second = idOf(await openAccount(world));
  const asked = await person.post(`${person.accounts}/${second}/request-inquiry`, {
    amount_inquired: euros("1.00"),
    counterparty_alias: { type: "IBAN", value: await person.ibanOf(), name: "Ik" },
    description: "",
    allow_bunqme: false,
  });
  return idOf(asked);
};

export const moneyRoutes: Readonly<Record<string, DocumentedRoute>> = {
  "GET /v1/user/{userId}/monetary-account": reading(
    ({ person }) => person.accounts,
    listOf("MonetaryAccountBank"),
  ),
  "GET /v1/user/{userId}/monetary-account/{accountId}": reading(
    accountPath,
    answerOf("MonetaryAccountBank"),
  ),
  "GET /v1/user/{userId}/monetary-account-bank": reading(
    ({ person }) => `${person.accounts}-bank`,
    listOf("MonetaryAccountBank"),
  ),
  "GET /v1/user/{userId}/monetary-account-bank/{accountId}": reading(
    ({ person }) => `${person.accounts}-bank/${person.accountId}`,
    answerOf("MonetaryAccountBank"),
  ),
  "POST /v1/user/{userId}/monetary-account-bank": { call: openAccount, shape: answerOf("Id") },
  "PUT /v1/user/{userId}/monetary-account-bank/{accountId}": {
    call: ({ person }) =>
      person.put(`${person.accounts}-bank/${person.accountId}`, { description: "Huishouden" }),
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/monetary-account-joint": reading(
    (world) => `${userPath(world)}/monetary-account-joint`,
    listOf(),
  ),
  "GET /v1/user/{userId}/monetary-account-savings": reading(
    (world) => `${userPath(world)}/monetary-account-savings`,
    listOf(),
  ),
  "GET /v1/user/{userId}/monetary-account/{accountId}/payment": reading(
    (world) => `${accountPath(world)}/payment`,
    listOf("Payment"),
  ),
  "POST /v1/user/{userId}/monetary-account/{accountId}/payment": {
    call: pay,
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/payment/{paymentId}": {
    call: async (world) =>
      world.person.get(`${accountPath(world)}/payment/${idOf(await pay(world))}`),
    shape: answerOf("Payment"),
  },
  "POST /v1/user/{userId}/monetary-account/{accountId}/request-inquiry": {
    call: (world) => ask(world, "500"),
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/request-inquiry": {
    call: async (world) => {
      await ask(world, "500");
      await ask(world, "501");
      return world.person.get(`${accountPath(world)}/request-inquiry`);
    },
    shape: listOf("RequestInquiry"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/request-inquiry/{requestInquiryId}": {
    call: async (world) =>
      world.person.get(`${accountPath(world)}/request-inquiry/${idOf(await ask(world, "1"))}`),
    shape: answerOf("RequestInquiry"),
  },
  "PUT /v1/user/{userId}/monetary-account/{accountId}/request-inquiry/{requestInquiryId}": {
    call: async (world) => {
      const path = `${accountPath(world)}/request-inquiry/${idOf(await ask(world, "501"))}`;
      return world.person.put(path, { status: "REVOKED" });
    },
    shape: answerOf("RequestInquiry"),
  },
  "POST /v1/user/{userId}/monetary-account/{accountId}/payment-batch": {
    call: payBatch,
    shape: answerOf("Id"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/payment-batch": {
    call: async (world) => {
      await payBatch(world);
      return world.person.get(`${accountPath(world)}/payment-batch`);
    },
    shape: listOf("PaymentBatch"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/payment-batch/{paymentBatchId}": {
    call: async (world) =>
      world.person.get(`${accountPath(world)}/payment-batch/${idOf(await payBatch(world))}`),
    shape: answerOf("PaymentBatch"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/request-response": {
    call: async (world) => {
      await askOneself(world);
      return world.person.get(`${accountPath(world)}/request-response`);
    },
    shape: listOf("RequestResponse"),
  },
  "GET /v1/user/{userId}/monetary-account/{accountId}/request-response/{requestResponseId}": {
    call: async (world) =>
      world.person.get(`${accountPath(world)}/request-response/${await askOneself(world)}`),
    shape: answerOf("RequestResponse"),
  },
  "PUT /v1/user/{userId}/monetary-account/{accountId}/request-response/{requestResponseId}": {
    call: async (world) =>
      world.person.put(`${accountPath(world)}/request-response/${await askOneself(world)}`, {
        status: "ACCEPTED",
        amount_responded: euros("1.00"),
      }),
    shape: answerOf("RequestResponse"),
  },
  "GET /v1/user/{userId}/event": reading((world) => `${userPath(world)}/event`, listOf("Event")),
  "GET /v1/user/{userId}/event/{eventId}": {
    call: async (world) => {
      const event = idOf(await world.person.get(`${userPath(world)}/event`), "Event");
      return world.person.get(`${userPath(world)}/event/${event}`);
    },
    shape: answerOf("Event"),
  },
  "GET /v1/user/{userId}/card": reading((world) => `${userPath(world)}/card`, listOf()),
  "GET /v1/user/{userId}/card/{cardId}": {
    call: (world) => world.person.get(`${userPath(world)}/card/1`),
    status: 404,
    shape: errorAnswer,
  },
  "GET /v1/user/{userId}/card-name": reading(
    (world) => `${userPath(world)}/card-name`,
    answerOf("CardUserNameArray"),
  ),
};
