import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./doc-link.module.css";

export interface DocLinkProps {
  /** Path on doc.bunq.com, e.g. `basics/authentication`. */
  readonly page: string;
  readonly children: ReactNode;
}

/** The address of a page of bunq's documentation, the only site the app links to. */
export function docAddress(page: string): string {
  return `https://doc.bunq.com/${page.replace(/^\//, "")}`;
}

/** A link into bunq's documentation; opens outside. */
export function DocLink({ page, children }: DocLinkProps) {
  return (
    <a className={styles.link} href={docAddress(page)} target="_blank" rel="noreferrer">
      {children}
      <ExternalLink aria-hidden="true" />
      <span className="visually-hidden"> (opens bunq’s documentation)</span>
    </a>
  );
}
