import type { KeyObject } from "node:crypto";
import { entryOf, isStrong, messageOf, wrapProven, type ExaminedSlot } from "./slot-entries.ts";
import { forgetEntry, type SettleContext } from "./settle-slots.ts";
import type { SlotEntry, VaultDocument } from "./vault-document.ts";

interface Open {
  readonly dataKey: KeyObject;
  readonly document: VaultDocument;
  readonly opener: ExaminedSlot;
}

/**
 * With the vault open: adds every strong slot that does not hold the key yet (so that the web shell
 * opens by the keyring what the desktop made by safeStorage), wraps again where a slot's own key
 * was rotated, and drops the file once a strong slot has proven to open. A failure leaves the vault
 * as it is: open, and protected as before.
 */
export async function strengthenSlots(open: Open, context: SettleContext): Promise<Open> {
  const { examined, logger } = context;
  const added: { one: ExaminedSlot; entry: SlotEntry }[] = [];
  for (const one of examined.filter((candidate) => needsEntry(candidate, open))) {
    try {
      added.push({ one, entry: await wrapProven(one.slot, open.dataKey, open.document.proof) });
    } catch (error) {
      logger.error("vault.slot.refused", { slot: one.slot.kind, reason: messageOf(error) });
    }
  }
  const opener = isStrong(open.opener) ? open.opener : (added[0]?.one ?? open.opener);
  const fileGoes = isStrong(opener) && open.document.slots.some(({ kind }) => kind === "file");
  if (added.length === 0 && !fileGoes) return open;
  return store({ open, opener, added, fileGoes }, context);
}

/** Before this point every strong slot with an entry either opened the vault or failed to. */
function needsEntry(candidate: ExaminedSlot, { document, opener }: Open): boolean {
  if (!isStrong(candidate)) return false;
  if (!entryOf(document, candidate.slot)) return true;
  if (candidate === opener) return candidate.slot.wantsRewrap?.() ?? false;
  return !isStrong(opener);
}

interface Strengthened {
  readonly open: Open;
  readonly opener: ExaminedSlot;
  readonly added: readonly { one: ExaminedSlot; entry: SlotEntry }[];
  readonly fileGoes: boolean;
}

async function store(
  { open, opener, added, fileGoes }: Strengthened,
  { examined, write, logger }: SettleContext,
): Promise<Open> {
  const replaced = new Set(added.map(({ one }) => one.slot.kind));
  const kept = open.document.slots.filter(
    ({ kind }) => !replaced.has(kind) && !(fileGoes && kind === "file"),
  );
  const document = { ...open.document, slots: [...added.map(({ entry }) => entry), ...kept] };
  try {
    write(document, { wipeBackup: true });
  } catch (error) {
    logger.error("vault.slots.not_stored", { reason: messageOf(error) });
    for (const { one, entry } of added) await forgetEntry(one.slot, entry, logger);
    return open;
  }
  for (const { slot } of examined) {
    const before = entryOf(open.document, slot);
    if (before && entryOf(document, slot) !== before) await forgetEntry(slot, before, logger);
  }
  logger.info("vault.slots.strengthened", { slots: document.slots.map(({ kind }) => kind).join() });
  return { dataKey: open.dataKey, document, opener };
}
