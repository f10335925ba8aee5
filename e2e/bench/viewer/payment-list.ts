/** A list of payments as bunq answers it, large enough to be a burden. */
export interface PaymentList {
  /** UTF-8, without white space between the tokens, `/` escaped as bunq escapes it. */
  readonly bytes: Uint8Array;
  readonly paymentCount: number;
  /** A text that one description holds, in the last hundredth of the bytes, and nothing else. */
  readonly needle: string;
}

const needle = "Lost and found 7Q4-XKCD";
const needleStandsBehind = 0.99;
const beginning = '{"Response":[';
const end =
  '],"Pagination":{"future_url":null,"newer_url":null,"older_url":"\\/v1\\/user\\/1\\/monetary-account\\/2\\/payment?older_id=3"}}';

const names = ["Sanne de Vries", "Jürgen Groß", "Zoë Łukasik", "Ahmet Yılmaz", "Ana Sofía Núñez"];
const purposes = [
  "Rent",
  "Dinner 🍜",
  "Café crème, 2×",
  'Gift for "Noor"',
  "Invoice 2026/0413 – paid",
];
const types = ["IDEAL", "BUNQ", "EBA_SCT", "MASTERCARD"];

/**
 * The same bytes at every call: `megabytes` times 1,000,000, and at most one payment more. The needle
 * stands in the payment at 99 % of them.
 */
export function paymentList(megabytes: number): PaymentList {
  const encoder = new TextEncoder();
  const wanted = megabytes * 1_000_000 - end.length;
  // a payment is below 3 KB, the needle included
  const bytes = new Uint8Array(megabytes * 1_000_000 + 4_000);
  const random = randomNumbers(megabytes);
  let length = encoder.encodeInto(beginning, bytes).written;
  let paymentCount = 0;
  let needlePlaced = false;
  while (length < wanted) {
    const needleHere: boolean = !needlePlaced && length >= wanted * needleStandsBehind;
    const text = paymentText(paymentCount, random, needleHere ? needle : null);
    const item = paymentCount === 0 ? text : `,${text}`;
    length += encoder.encodeInto(item, bytes.subarray(length)).written;
    needlePlaced ||= needleHere;
    paymentCount += 1;
  }
  length += encoder.encodeInto(end, bytes.subarray(length)).written;
  return { bytes: bytes.subarray(0, length), paymentCount, needle };
}

type Random = (below: number) => number;

/** Whole numbers from a seed (mulberry32): `Math.random` would measure another document each time. */
function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function paymentText(index: number, random: Random, description: string | null): string {
  const time = new Date(Date.UTC(2026, 0, 1) + index * 61_000).toISOString();
  const created = `${time.slice(0, 10)} ${time.slice(11, 19)}.${digits(random, 6)}`;
  const payment = {
    id: 1_000_000 + index,
    created,
    updated: created,
    monetary_account_id: 42_000 + random(7),
    amount: euros(random, "-"),
    description: description ?? `${oneOf(random, purposes)} ${digits(random, 4)}`,
    type: oneOf(random, types),
    merchant_reference: null,
    maturity_date: created.slice(0, 10),
    alias: party(random),
    counterparty_alias: party(random),
    attachment: [],
    geolocation: random(3) === 0 ? { latitude: 52.3, longitude: 4.9, altitude: 0 } : null,
    batch_id: null,
    scheduled_id: null,
    address_billing: null,
    address_shipping: null,
    sub_type: "PAYMENT",
    payment_arrival_expected: { status: "ARRIVED", time: created },
    request_reference_split_the_bill: [],
    balance_after_mutation: euros(random, ""),
    payment_auto_allocate_instance: null,
    payment_suspended_outgoing: null,
    payment_fee: null,
  };
  return JSON.stringify({ Payment: payment }).replaceAll("/", "\\/");
}

function party(random: Random) {
  const avatar = {
    uuid: uuid(random),
    image: [
      {
        attachment_public_uuid: uuid(random),
        height: 1024,
        width: 1024,
        content_type: "image/png",
        urls: [{ type: "ORIGINAL", url: `https://images.example/${uuid(random)}.png` }],
      },
    ],
    anchor_uuid: uuid(random),
    style: "NONE",
  };
  const display_name = oneOf(random, names);
  return {
    iban: `NL${digits(random, 2)}BUNQ${digits(random, 10)}`,
    is_light: random(2) === 0,
    display_name,
    avatar,
    label_user: { uuid: uuid(random), display_name, country: "NL", avatar, public_nick_name: "" },
    country: "NL",
  };
}

function euros(random: Random, sign: string) {
  return { currency: "EUR", value: `${sign}${random(5_000)}.${digits(random, 2)}` };
}

function oneOf(random: Random, choices: readonly string[]): string {
  return choices[random(choices.length)] ?? "";
}

function digits(random: Random, count: number): string {
  return random(10 ** count)
    .toString()
    .padStart(count, "0");
}

function uuid(random: Random): string {
  const part = (length: number) =>
    random(16 ** length)
      .toString(16)
      .padStart(length, "0");
  return [part(8), part(4), part(4), part(4), part(6) + part(6)].join("-");
}
