import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { Kbd } from "../../components/kbd.tsx";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import type { Command } from "./command.ts";
import styles from "./command-palette.module.css";
import { filterCommands, recentFirst, type CommandGroup } from "./filter-commands.ts";
import { useCommands } from "./use-commands.ts";

interface CommandPaletteProps {
  readonly accounts: readonly AccountSummary[];
  readonly account: AccountSummary | null;
}

/** Every action of the window, found by typing. Arrows move, Enter runs, Escape closes. */
export function CommandPalette({ accounts, account }: CommandPaletteProps) {
  const commands = useCommands(accounts, account);
  const recent = useUi((state) => state.recentCommands);
  const [typed, setTyped] = useState("");
  const offered = typed.trim() === "" ? recentFirst(commands, recent) : commands;
  return (
    <Dialog.Root open onOpenChange={uiStore.getState().layerClosed}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup}>
            <Dialog.Title className="visually-hidden">Commands</Dialog.Title>
            <Autocomplete.Root
              inline
              open
              mode="none"
              items={filterCommands(offered, typed)}
              value={typed}
              onValueChange={(text, { reason }) => {
                // choosing a line would write its label into the field that is about to go
                if (reason !== "item-press") setTyped(text);
              }}
              itemToStringValue={({ label }: Command) => label}
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.Input
                className={styles.input}
                aria-label="Find a command"
                placeholder="Find a command"
                spellCheck={false}
              />
              <Autocomplete.Empty className={styles.none}>
                {typed ? "No command has these words." : null}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label="Commands">
                {(group: CommandGroup) => <Group key={group.value} group={group} />}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ group }: { readonly group: CommandGroup }) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className={styles.group}>{group.value}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(command: Command) => (
          <Autocomplete.Item
            key={command.id}
            value={command}
            className={styles.line}
            aria-disabled={command.obstacle !== undefined}
            onClick={() => run(command)}
          >
            <span className={styles.label}>{command.label}</span>
            <span className={styles.detail}>{command.obstacle ?? command.detail}</span>
            {command.keys ? <Kbd keys={command.keys} /> : null}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

function run(command: Command): void {
  if (command.obstacle !== undefined) return;
  uiStore.getState().commandUsed(command.id);
  uiStore.getState().layerClosed();
  // the command may open a layer or press a control, so this layer has to be gone first
  setTimeout(command.run);
}
