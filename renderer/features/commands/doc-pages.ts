import { providerPage } from "../../../shared/user/schema/doc-pages.ts";

const context = "tutorials/your-first-payment/creating-the-api-context";

/** Pages of bunq's documentation the commands lead to. */
export const docPages = [
  { title: "Creating the installation", page: `${context}/creating-the-installation` },
  { title: "Device registration", page: `${context}/device-registration` },
  { title: "Start a session", page: `${context}/start-a-session` },
  { title: "Session reference", page: "session" },
  { title: "Register as a TPP (PSD2)", page: providerPage },
  { title: "OAuth", page: "basics/authentication/oauth" },
  { title: "Headers", page: "basics/headers" },
  { title: "Errors", page: "basics/errors" },
] as const;
