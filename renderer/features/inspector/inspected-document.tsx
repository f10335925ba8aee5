import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import { inspectedShownAs, type InspectedText } from "./inspected-text.ts";

/** The text that was opened, in the viewer. Another text is another viewer. */
export function InspectedDocument({ inspected }: { readonly inspected: InspectedText }) {
  const { name, document, view, number } = inspected;
  return (
    <JsonViewer
      key={number}
      document={document}
      label={name}
      view={view}
      onViewChange={inspectedShownAs}
    />
  );
}
