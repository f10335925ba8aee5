import { respond, type Answer } from "../answers.ts";
import {
  accountOwnerOf,
  findAccount,
  paymentIdsOf,
  paymentIdsOfOwner,
  paymentReader,
} from "../money/accounts.ts";
import { describePayments } from "../money/describe-payment.ts";
import type { JsonObject } from "../json.ts";
import { respondPage } from "../paging.ts";
import { notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { UserRow } from "../sandbox-state.ts";
import type { SortedIds } from "../sorted-ids.ts";
import type { Tables } from "../tables.ts";
import { queryOf } from "./form-parameters.ts";
import { idInPath } from "./id-in-path.ts";
import { requireOwnUser } from "./user.ts";

/** Every payment has one event, whose id follows from the payment's and is another number. */
const eventIdsAbovePayments = 500_000_000;

function eventIds(payments: SortedIds): SortedIds {
  return {
    length: payments.length,
    at: (index) => {
      const id = payments.at(index);
      return id === undefined ? undefined : id + eventIdsAbovePayments;
    },
  };
}

/** An `Event` with the fields of bunq's reference; an id is a number, as everywhere in reality. */
function eventDescriber(tables: Tables, owner: UserRow) {
  const describe = describePayments(tables, owner);
  return (id: number): JsonObject => {
    const payment = describe(id - eventIdsAbovePayments);
    return {
      id,
      created: payment["created"] ?? null,
      updated: payment["updated"] ?? null,
      action: "CREATE",
      user_id: owner.id,
      monetary_account_id: payment["monetary_account_id"] ?? null,
      object: { Payment: payment },
      status: "FINALIZED",
    };
  };
}

/** All of the user's, or those of one account when the documented filter names one. */
function paymentsAsked(call: SessionCall, owner: UserRow): SortedIds {
  const { tables } = call.sandbox;
  const wanted = queryOf(call.request).get("monetary_account_id");
  if (wanted === null) return paymentIdsOfOwner(tables, owner);
  const account = findAccount(tables, Number(wanted));
  return account?.ownerId === owner.id ? paymentIdsOf(tables, account) : [];
}

function listEvents(call: SessionCall): Answer {
  requireOwnUser(call);
  const { tables } = call.sandbox;
  const owner = accountOwnerOf(tables, call.user);
  if (owner === null) return respondPage(call.request, [], () => ({}));
  const describe = eventDescriber(tables, owner);
  return respondPage(call.request, eventIds(paymentsAsked(call, owner)), (id) => ({
    Event: describe(id),
  }));
}

function readEvent(call: SessionCall): Answer {
  requireOwnUser(call);
  const { tables } = call.sandbox;
  const id = idInPath(call, "eventId", "Event");
  const owner = accountOwnerOf(tables, call.user);
  const payment = owner === null ? null : paymentReader(tables, owner)(id - eventIdsAbovePayments);
  if (owner === null || payment === null) throw notFound("Event", String(id));
  return respond({ Event: eventDescriber(tables, owner)(id) });
}

const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * What happened to a user (bunq's page "Event": documented are its fields and that payments make
 * events; which other objects would is left out here).
 */
export const eventRoutes: readonly Route[] = [
  { ...read, path: "/v1/user/{userId}/event", answer: listEvents },
  { ...read, path: "/v1/user/{userId}/event/{eventId}", answer: readEvent },
];
