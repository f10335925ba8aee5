import { Fragment, type ReactNode } from "react";
import { jsonTokens, plainTokens, type CodeToken } from "./code-tokens.ts";
import colors from "../json-colors.module.css";
import styles from "./code-text.module.css";

/** The coloured parts of one row. */
export function CodeLineParts({ text, json }: { readonly text: string; readonly json: boolean }) {
  return (json ? jsonTokens(text) : plainTokens(text)).map(renderToken);
}

function renderToken(token: CodeToken, index: number): ReactNode {
  // a row's tokens never move: the place is their identity
  if (token.kind === "plain") return <Fragment key={index}>{token.text}</Fragment>;
  return (
    <span key={index} className={token.kind === "mask" ? styles.mask : colors[token.kind]}>
      {token.text}
    </span>
  );
}
