import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

export interface TabItem<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Shown behind the label when it is not zero. */
  readonly count?: number | undefined;
}

export interface TabsProps<V extends string> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly tabs: readonly TabItem<V>[];
  /** Accessible name of the tab list. */
  readonly label: string;
  /** At the right end of the bar: a search field, a badge. */
  readonly trailing?: ReactNode;
  /** The content of the chosen tab; it fills what is left and scrolls by itself. */
  readonly children: ReactNode;
}

/** A bar of tabs with its panel. Arrows move, Enter or Space chooses. */
export function Tabs<V extends string>(props: TabsProps<V>) {
  const { value, onChange, tabs, label, trailing, children } = props;
  const choose = (next: unknown) => {
    const tab = tabs.find((candidate) => candidate.value === next);
    if (tab) onChange(tab.value);
  };
  return (
    <Base.Root value={value} onValueChange={choose} className={styles.root}>
      {/* a single tab is no choice, and only names its panel */}
      <div className={styles.bar} hidden={tabs.length === 1}>
        <Base.List aria-label={label} className={styles.list}>
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.value}
              value={tab.value}
              className={styles.tab}
              data-command={`${label}: ${tab.label}`}
            >
              {tab.label}
              {tab.count ? <span className={styles.count}>{tab.count}</span> : null}
            </Base.Tab>
          ))}
        </Base.List>
        {trailing ? <div className={styles.trailing}>{trailing}</div> : null}
      </div>
      <Base.Panel value={value} className={styles.panel}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
