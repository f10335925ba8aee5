import type { UserKind } from "../../../shared/contract/user.ts";
import { addUser } from "../add-user.ts";
import { respond, type Answer } from "../answers.ts";
import type { Call, Route } from "../route.ts";

function createSandboxUser(kind: UserKind) {
  // The body is not looked at: clients send nothing, `{}` or white space here.
  return ({ sandbox }: Call): Answer => {
    const { apiKey } = addUser(sandbox, kind);
    return respond({ ApiKey: { api_key: apiKey } });
  };
}

/** Making users out of nothing, which only a sandbox does. `/v1/sandbox-user` ended in 2020. */
export const sandboxUserRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/sandbox-user-person",
    token: "none",
    answer: createSandboxUser("UserPerson"),
  },
  {
    method: "POST",
    path: "/v1/sandbox-user-company",
    token: "none",
    answer: createSandboxUser("UserCompany"),
  },
];
