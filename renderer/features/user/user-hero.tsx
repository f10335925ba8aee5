import { UserRound } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import type { UserSummary } from "../../../shared/contract/user.ts";
import { Badge } from "../../components/badge.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { describePlace } from "./describe-place.ts";
import { describeStatus } from "./describe-status.ts";
import { initials } from "./initials.ts";
import styles from "./user-screen.module.css";

export interface UserHeroProps {
  readonly user: UserSummary;
  readonly name: string;
  /** What stands under the name. */
  readonly children: ReactNode;
}

/** Who it is, and the one number that matters, large and ready to be copied. */
export function UserHero({ user, name, children }: UserHeroProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the button that led here is gone: reading goes on at the name
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const letters = initials(user.displayName ?? "");
  const status = describeStatus(user);
  return (
    <header className={styles.hero}>
      <div className={styles.avatar} aria-hidden="true">
        {letters === "" ? <UserRound /> : letters}
      </div>
      <div className={styles.who}>
        <h1 id="step-title" ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <p>
          {status ? <Badge tone={status.tone}>{status.words}</Badge> : null}
          {describePlace(user)}
        </p>
      </div>
      <div className={styles.userId}>
        <span>User ID</span>
        <strong>{user.id}</strong>
        <CopyButton
          label="Copy user ID"
          text={user.id}
          variant="primary"
          shortcut="Mod+Shift+U"
          showLabel
        />
      </div>
      <div className={styles.under}>{children}</div>
    </header>
  );
}
