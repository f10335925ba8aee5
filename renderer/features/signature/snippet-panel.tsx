import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Code } from "lucide-react";
import type { InputOf } from "../../../shared/contract/operations.ts";
import { snippetLanguages, type SnippetLanguage } from "../../../shared/signature-causes.ts";
import { settingsQuery, snippetQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { CodeText } from "../../components/code-text/code-text.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { Panel } from "../step-frame/panel.tsx";
import styles from "./snippet-panel.module.css";

export interface SnippetPanelProps {
  readonly accountId: string;
  readonly of: InputOf<"signature.snippet">["of"];
}

const languageNames: Readonly<Record<SnippetLanguage, string>> = {
  python: "Python",
  php: "PHP",
  java: "Java",
  csharp: "C#",
  node: "Node",
  go: "Go",
  shell: "Shell",
};

const tabs = snippetLanguages.map((value) => ({ value, label: languageNames[value] }));

/** Code that makes the same signature, in the language of one's choice. */
export function SnippetPanel({ accountId, of }: SnippetPanelProps) {
  const language = useQuery(settingsQuery).data?.snippetLanguage ?? "python";
  const changeSettings = useChangeSettings();
  // what was there stays until the next is here, or the screen would jump
  const { data: snippet } = useQuery({
    ...snippetQuery({ accountId, language, of }),
    placeholderData: keepPreviousData,
  });
  if (!snippet) return null;
  const name = languageNames[snippet.language];
  return (
    <Panel icon={<Code />} title="The same signature in code">
      <div className={styles.code}>
        <Tabs
          value={language}
          onChange={(snippetLanguage) => changeSettings({ snippetLanguage })}
          tabs={tabs}
          label="Language of the code"
          trailing={
            <>
              <code>{snippet.fileName}</code>
              <CopyButton label={`Copy the ${name} code`} text={snippet.code} showLabel />
            </>
          }
        >
          <CodeText text={snippet.code} label={`Code in ${name}`} />
        </Tabs>
      </div>
    </Panel>
  );
}
