import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { UserKind } from "../../../../shared/contract/user.ts";
import { call } from "../../../backend/call.ts";
import { openJsonDocument } from "../../../json-document/open-json-document.ts";
import { fetchUserBody } from "./fetch-user-body.ts";
import { forgetClosedAccounts } from "./forget-closed-accounts.ts";
import { UserDocuments, type UserBodyKey, type UserDocumentState } from "./user-documents.ts";

/** Larger bodies are opened by themselves only when this window has seen them arrive. */
const largeBodyBytes = 5_000_000;

function fetchLatest({ accountId, fetchedAt }: UserBodyKey): Promise<Blob | null> {
  const input = { accountId, which: "latest" } as const;
  return fetchUserBody((from) => call("user.read-body", { ...input, from }), fetchedAt);
}

const documents = new UserDocuments({
  fetchBody: fetchLatest,
  open: (text, { kind }) => {
    // where GET /v1/user/{id} has it; the tree shows the whole answer when it is elsewhere
    const treeRoot = ["Response", 0, kind];
    const openDepth = kind === "UserApiKey" ? 3 : 1;
    return openJsonDocument(text, { treeRoot, openDepth, select: [...treeRoot, "id"] });
  },
});

let isFollowing = false;

/** `waiting`: a large body of an earlier run, which is opened when someone asks for it. */
export type OpenedUser =
  Exclude<UserDocumentState, { phase: "unopened" }> | { readonly phase: "waiting" };

export interface UserBodyFacts {
  readonly accountId: string;
  readonly kind: UserKind;
  readonly fetchedAt: number;
  readonly bodyBytes: number;
}

/** `open`: opens what waits. `read`: the bytes without opening them; null when they are gone. */
export interface UserDocument {
  readonly opened: OpenedUser;
  readonly open: () => void;
  readonly read: () => Promise<Blob | null>;
}

/** The body of an account's user, opened once and kept while this window lives. */
export function useUserDocument(body: UserBodyFacts): UserDocument {
  const { accountId, kind, fetchedAt, bodyBytes } = body;
  const queryClient = useQueryClient();
  const state = useSyncExternalStore(documents.subscribe, () =>
    documents.stateOf({ accountId, fetchedAt }),
  );
  const [isAskedFor, askFor] = useState(false);
  const isFromBefore = fetchedAt < performance.timeOrigin;
  const isWaiting = bodyBytes > largeBodyBytes && isFromBefore && !isAskedFor;
  useEffect(() => {
    if (!isFollowing) forgetClosedAccounts(queryClient, documents);
    isFollowing = true;
    if (!isWaiting) void documents.open({ accountId, kind, fetchedAt });
  }, [queryClient, accountId, kind, fetchedAt, isWaiting]);
  return {
    opened: state.phase === "unopened" ? { phase: isWaiting ? "waiting" : "fetching" } : state,
    open: () => askFor(true),
    read: () => fetchLatest({ accountId, fetchedAt }),
  };
}
