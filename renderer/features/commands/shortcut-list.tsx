import { useContext, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { formatKeys } from "../../components/format-keys.ts";
import { isApple } from "../../components/is-apple.ts";
import { KeyCap } from "../../components/key-cap.tsx";
import { actionAreas, actions, type Action } from "../../components/shortcuts/actions.ts";
import { BindingsContext } from "../../components/shortcuts/bindings-context.ts";
import { keysOf } from "../../components/shortcuts/bindings.ts";
import { TextField } from "../../components/text-field.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { fixedKeys, type FixedKeys } from "./fixed-keys.ts";
import styles from "./shortcut-list.module.css";

/** Every action that keys can have, with those it has now, as this platform writes them. */
export function ShortcutList() {
  const [typed, setTyped] = useState("");
  const { layerClosed, layerOpened } = uiStore.getState();
  const found = actions.filter(({ area, what }) => isMeant(typed, area, what));
  const fixed = fixedKeys
    .map(({ area, lines }) => ({
      area,
      lines: lines.filter(([, , what]) => isMeant(typed, area, what)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Dialog
      open
      onOpenChange={layerClosed}
      title="Keyboard shortcuts"
      footer={
        <>
          <Button onClick={() => layerOpened({ kind: "settings", section: "shortcuts" })}>
            Change shortcuts
          </Button>
          <Button variant="primary" onClick={layerClosed}>
            Done
          </Button>
        </>
      }
    >
      <TextField
        label="Find a shortcut"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {actionAreas.map((area) => (
        <Area key={area} area={area} found={found.filter((action) => action.area === area)} />
      ))}
      {fixed.map((group) => (
        <FixedArea key={group.area} {...group} />
      ))}
      {found.length === 0 && fixed.length === 0 ? (
        <p className={styles.none}>No shortcut is for that. The commands may have it.</p>
      ) : null}
    </Dialog>
  );
}

function isMeant(typed: string, area: string, what: string): boolean {
  const words = `${area} ${what}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part));
}

interface AreaProps {
  readonly area: Action["area"];
  readonly found: readonly Action[];
}

function Area({ area, found }: AreaProps) {
  if (found.length === 0) return null;
  return (
    <section>
      <h3 className={styles.area}>{area}</h3>
      <dl>
        {found.map((action) => (
          <div key={action.id} className={styles.row}>
            <dt>{action.what}</dt>
            <dd>
              <Keys action={action} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FixedArea({ area, lines }: FixedKeys) {
  return (
    <section>
      <h3 className={styles.area}>{area}</h3>
      <dl>
        {lines.map(([keys, spoken, what]) => (
          <div key={what} className={styles.row}>
            <dt>{what}</dt>
            <dd>
              <KeyCap keys={keys} />
              <span className="visually-hidden">{spoken}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ action }: { readonly action: Action }) {
  const keys = keysOf(action, useContext(BindingsContext));
  if (keys === null) return <span className={styles.unset}>none</span>;
  return (
    <>
      <KeyCap keys={keys} />
      <span className="visually-hidden">{formatKeys(keys, isApple)}</span>
    </>
  );
}
