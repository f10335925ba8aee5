import { KeyRound, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "../../components/badge.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import type { HeroWords } from "./hero-words.ts";
import { initials } from "./initials.ts";
import styles from "./user-screen.module.css";

export interface UserHeroProps {
  /** The ID for addresses: digits, all of them shown. */
  readonly id: string;
  readonly words: HeroWords;
  /** The way to accounts this one is linked with. */
  readonly links?: ReactNode;
}

/** Who it is, and the one number that matters, large and ready to be copied. */
export function UserHero({ id, words, links }: UserHeroProps) {
  const { name, letters, status, place } = words;
  return (
    <header className={styles.hero}>
      <div className={styles.avatar} aria-hidden="true">
        {initials(letters) || (place.startsWith("UserApiKey") ? <KeyRound /> : <UserRound />)}
      </div>
      <div className={styles.who}>
        <h1 id="step-title" tabIndex={-1}>
          {name}
        </h1>
        <p>
          {status ? <Badge tone={status.tone}>{status.words}</Badge> : null}
          {place}
          {links}
        </p>
      </div>
      <div className={styles.userId}>
        <span>User ID</span>
        <strong>{id}</strong>
        <CopyButton
          label="Copy user ID"
          text={id}
          variant="primary"
          shortcut="Mod+Shift+U"
          showLabel
        />
      </div>
    </header>
  );
}
