import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { Group, Panel, Separator, usePanelRef, type Layout } from "react-resizable-panels";
import { settingsQuery } from "../backend/queries.ts";
import { useChangeSettings } from "../backend/use-change-settings.ts";
import styles from "./split-panels.module.css";
import { useMediaQuery } from "./use-media-query.ts";

const rememberAfterMs = 400;
const leastPercent = 10;
const mostPercent = 80;

interface SplitPanelsProps {
  readonly step: ReactNode;
  readonly exchange: ReactNode;
}

/** The step above, the exchange below (beside it in wide windows); the share is remembered. */
export function SplitPanels({ step, exchange }: SplitPanelsProps) {
  const settings = useQuery(settingsQuery);
  const wide = useMediaQuery("(min-width: 1600px)");
  // the first share must be the remembered one: moving the panels afterwards would be a jump
  if (settings.isPending) return null;
  const { exchangePercent = 42, exchangeCollapsed = false } = settings.data ?? {};
  return (
    <Split
      key={String(wide)}
      orientation={wide ? "horizontal" : "vertical"}
      percent={exchangePercent}
      collapsed={exchangeCollapsed}
      step={step}
      exchange={exchange}
    />
  );
}

interface SplitProps extends SplitPanelsProps {
  readonly orientation: "horizontal" | "vertical";
  readonly percent: number;
  readonly collapsed: boolean;
}

function Split({ orientation, percent, collapsed, step, exchange }: SplitProps) {
  const panel = usePanelRef();
  const remember = useRemembered();
  useEffect(() => {
    if (collapsed && !panel.current?.isCollapsed()) panel.current?.collapse();
    if (!collapsed && panel.current?.isCollapsed()) panel.current.resize(`${percent}%`);
  }, [collapsed, panel, percent]);
  return (
    <Group
      className={styles.group}
      orientation={orientation}
      defaultLayout={
        collapsed ? { step: 100, exchange: 0 } : { step: 100 - percent, exchange: percent }
      }
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember(layout);
      }}
    >
      <Panel id="step" minSize="20%" className={styles.panel}>
        {step}
      </Panel>
      <Separator className={styles.separator} aria-label="Size of the exchange panel" />
      <Panel
        id="exchange"
        panelRef={panel}
        collapsible
        collapsedSize="0%"
        minSize={`${leastPercent}%`}
        className={styles.panel}
        {...(collapsed ? { inert: true } : {})}
      >
        {exchange}
      </Panel>
    </Group>
  );
}

/** Keeps what the person dragged, once the dragging rests. */
function useRemembered(): (layout: Layout) => void {
  const changeSettings = useChangeSettings();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (layout) => {
    const percent = Math.round(layout["exchange"] ?? 0);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (percent === 0) changeSettings({ exchangeCollapsed: true });
      else {
        changeSettings({
          exchangeCollapsed: false,
          exchangePercent: Math.min(mostPercent, Math.max(leastPercent, percent)),
        });
      }
    }, rememberAfterMs);
  };
}
