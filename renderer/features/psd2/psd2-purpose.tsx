import { providerPage } from "../../../shared/user/schema/doc-pages.ts";
import { DocLink } from "../../components/doc-link.tsx";

/** What this way is about, below the step’s title. */
export const psd2Purpose = (
  <>
    A payment service provider shows its certificate and gets a credential, which is its API key.{" "}
    <DocLink page={providerPage}>How bunq explains it</DocLink>
  </>
);
