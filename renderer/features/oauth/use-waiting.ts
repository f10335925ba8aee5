import { useQuery } from "@tanstack/react-query";
import type { OauthWait } from "../../../shared/contract/oauth.ts";
import { oauthQuery } from "../../backend/queries.ts";

/** Who is asked right now, told anew twice a second: the countdown is the trusted side’s. */
export function useWaiting(accountId: string, isAsking: boolean): OauthWait | null {
  const { data } = useQuery({ ...oauthQuery(accountId), enabled: isAsking });
  return isAsking ? (data?.waiting ?? null) : null;
}
