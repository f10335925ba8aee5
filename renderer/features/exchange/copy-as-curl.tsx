import { useQuery } from "@tanstack/react-query";
import { Check, Terminal, TriangleAlert } from "lucide-react";
import { useCallback } from "react";
import { appQuery } from "../../backend/queries.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { useCopy } from "../../components/use-copy.ts";
import { readWholeExport } from "../exports/read-whole-export.ts";

const icons = { idle: <Terminal />, copied: <Check />, failed: <TriangleAlert /> };

export interface CopyAsCurlProps {
  readonly accountId: string;
  readonly exchangeId: string;
}

/** The call as a command for the shell of this system, with variables where secrets stood. */
export function CopyAsCurl({ accountId, exchangeId }: CopyAsCurlProps) {
  const { data: app } = useQuery(appQuery);
  const format = app?.platform === "win32" ? "curl-powershell" : "curl-bash";
  const read = useCallback(async () => {
    const { text } = await readWholeExport({ accountId, format, exchangeIds: [exchangeId] });
    return text;
  }, [accountId, exchangeId, format]);
  const { state, copy } = useCopy("Copy as cURL, without secrets", read);
  return (
    <IconButton
      label="Copy as cURL, without secrets"
      icon={icons[state]}
      onClick={() => void copy()}
    />
  );
}
