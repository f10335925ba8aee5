import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useStepNext } from "./step-next.ts";
import styles from "./step-screen.module.css";

export interface StepScreenProps {
  readonly title: string;
  readonly sentence: ReactNode;
  /** A badge behind the title. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
  /** How the last attempt ended, above the button that made it; what stands further up stays put. */
  readonly outcome?: ReactNode;
  /**
   * The buttons, the primary one last. On a done step the way to the next step is added behind
   * them and is the primary one, so a screen then offers `plain` or `quiet` actions only.
   */
  readonly actions?: ReactNode;
}

/** The frame of every step: title, sentence, content that scrolls, and a bar that stays. */
export function StepScreen(props: StepScreenProps) {
  const { title, sentence, status, children, outcome, actions } = props;
  const next = useStepNext();
  return (
    <section className={styles.screen} aria-labelledby="step-title">
      <div className={styles.scroll}>
        <header className={styles.header}>
          <div className={styles.titles}>
            <h1 id="step-title">{title}</h1>
            {status}
          </div>
          <p>{sentence}</p>
        </header>
        <div className={styles.content}>{children}</div>
      </div>
      {outcome ? <div className={styles.outcome}>{outcome}</div> : null}
      <footer className={styles.actions}>
        {actions}
        {next ? (
          <Button variant="primary" shortcut="Mod+Enter" onClick={next.onAct}>
            {next.label}
            <ArrowRight />
          </Button>
        ) : null}
      </footer>
    </section>
  );
}
