import { serverError } from "../refusals.ts";
import type { Route } from "../route.ts";

/** bunq's endpoint that always fails, for trying out a client's error handling. */
export const serverErrorRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/server-error",
    token: "none",
    answer: () => {
      throw serverError();
    },
  },
];
