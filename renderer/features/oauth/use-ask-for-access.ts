import { useRef, useState, type FormEvent } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { defaultRedirectUri } from "./default-redirect-uri.ts";
import { useFetchClient } from "./use-fetch-client.ts";
import { fieldErrors, type OauthField } from "./field-errors.ts";

type Field = HTMLInputElement & HTMLTextAreaElement;

/** The form, and what it starts. The client’s secret stays in its element until it is sent. */
export function useAskForAccess(facts: OnboardingFacts) {
  const { accountId } = facts;
  const [redirectUri, setRedirectUri] = useState(() => defaultRedirectUri(facts));
  const [errors, setErrors] = useState<Partial<Record<OauthField, string>>>({});
  const clientIdField = useRef<Field>(null);
  const secretField = useRef<Field>(null);
  const keeping = useOperation("oauth.keep-client");
  const asking = useOperation("oauth.authorize");
  const { runningSince, failure: notGranted } = useStepRun("oauth.authorize", facts);
  const { notFetched, fetchAgain, ...fetched } = useFetchClient(facts, redirectUri);
  const failure = notFetched ?? notGranted;

  const again = () => {
    setErrors({});
    // the screen is gone when access was granted, and with it what `mutate` would call back
    asking.mutateAsync({ accountId, redirectUri }).then(
      () => announce("Access was granted; the access token is filled in."),
      // the mutation’s own state shows it
      () => undefined,
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (runningSince !== null || fetched.fetchingSince !== null || keeping.isPending) return;
    if (facts.oauth) return again();
    const clientId = clientIdField.current?.value ?? "";
    const clientSecret = secretField.current?.value ?? "";
    keeping.mutate(
      { accountId, clientId, clientSecret },
      {
        onSuccess: again,
        onError: ({ payload }) => {
          setErrors(fieldErrors(payload));
          (payload.field === "clientSecret" ? secretField : clientIdField).current?.focus();
        },
        onSettled: () => {
          if (secretField.current) secretField.current.value = "";
          // SECURITY: a mounted mutation keeps its input, the secret among it; the OAuth specs look.
          keeping.reset();
        },
      },
    );
  };

  return {
    redirectUri,
    changeRedirectUri: setRedirectUri,
    clientIdField,
    secretField,
    errors: { ...(failure ? fieldErrors(failure) : {}), ...errors },
    submit,
    ...fetched,
    /** What failed last once more. */
    again: notFetched ? fetchAgain : again,
    runningSince,
    /** What no field can say. */
    failure: failure && Object.keys(fieldErrors(failure)).length > 0 ? null : failure,
  };
}

export type AskForAccess = ReturnType<typeof useAskForAccess>;
