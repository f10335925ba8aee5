import { InspectedUser } from "../user/inspected-user.tsx";
import { inspectedShownAs, type InspectedText } from "./inspected-text.ts";

/** The text that was opened, as a user object where it holds one. Another text is another viewer. */
export function InspectedDocument({ inspected }: { readonly inspected: InspectedText }) {
  const { name, document, view, number } = inspected;
  return (
    <InspectedUser
      key={number}
      document={document}
      label={name}
      view={view}
      onView={inspectedShownAs}
    />
  );
}
