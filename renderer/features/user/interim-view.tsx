import { useCallback, useEffect, useState } from "react";
import type { UserKind } from "../../../shared/contract/user.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { prettyJson } from "../../../shared/json/pretty-json.ts";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { JsonTree } from "../../components/json-tree/json-tree.tsx";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { findUserNode } from "./find-user-node.ts";

interface InterimViewProps {
  readonly document: JsonDocument;
  readonly kind: UserKind;
  readonly view: string;
}

/** Stands in for the viewer until it is there. */
export function InterimView({ document, kind, view }: InterimViewProps) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => void document.blob.text().then(setText), [document]);
  const pick = useCallback((root: JsonNode) => findUserNode(root, kind), [kind]);
  const isOwnId = useCallback(
    (node: JsonNode) => node.key === "id" && node.parent?.key === kind,
    [kind],
  );
  const explain = useCallback(
    (node: JsonNode) => (isOwnId(node) ? "use this in /v1/user/{userID}" : null),
    [isOwnId],
  );
  if (text === null) return null;
  if (view === "raw") return <CodeText text={text} json label="Answer, raw" />;
  if (view === "pretty") {
    return <CodeText text={prettyJson(parseJson(text))} json label="Answer, pretty" />;
  }
  return (
    <JsonTree
      text={text}
      label={`${kind}, all fields`}
      pick={pick}
      explain={explain}
      isStart={isOwnId}
      openDepth={kind === "UserApiKey" ? 3 : 1}
    />
  );
}
