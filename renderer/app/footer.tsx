import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, TriangleAlert } from "lucide-react";
import type { AccountSummary } from "../../shared/contract/account.ts";
import type { StorageFacts } from "../../shared/contract/storage.ts";
import { exchangeListQuery, settingsQuery, storageQuery } from "../backend/queries.ts";
import { useChangeSettings } from "../backend/use-change-settings.ts";
import { ChangedSwitches } from "../features/local-sandbox/changed-switches.tsx";
import { uiStore } from "../stores/ui-store.ts";
import styles from "./footer.module.css";

const sealedBy = {
  "safe-storage": "Keys sealed by the system keychain",
  keyring: "Keys sealed by the system keyring",
  file: "Keys sealed by a file only you can read",
} as const;

function sealing(storage: StorageFacts | undefined): string {
  if (!storage) return "Keys are sealed";
  if (storage.protection) return sealedBy[storage.protection.slot];
  return "Secrets are locked";
}

/** Where keys are sealed, the promise, the exchanges, the host. */
export function Footer({ account }: { readonly account: AccountSummary }) {
  const storage = useQuery(storageQuery).data;
  const exchanges = useQuery(exchangeListQuery(account.id)).data;
  const count = exchanges?.all ?? 0;
  const weak = storage ? (storage.protection?.weak ?? true) : false;
  return (
    <footer className={styles.footer}>
      <button
        type="button"
        className={styles.control}
        data-weak={weak}
        onClick={() => uiStore.getState().placeViewed("storage")}
      >
        {weak ? <TriangleAlert /> : null}
        {sealing(storage)}
      </button>
      <span>Sandbox only</span>
      {account.environment === "sandbox" ? <ProxySign /> : null}
      {account.environment === "local" ? <ChangedSwitches className={styles.control} /> : null}
      <span className={styles.spacer} />
      {/* it is only known once the local sandbox runs; to the left, where it moves nothing then */}
      {account.host ? <span className={styles.host}>{account.host}</span> : null}
      <ExchangeSwitch label={count === 1 ? "1 exchange" : `${count} exchanges`} />
    </footer>
  );
}

/** That something stands between here and bunq, and where that was chosen. */
function ProxySign() {
  const proxyUrl = useQuery(settingsQuery).data?.proxyUrl ?? null;
  if (proxyUrl === null) return null;
  return (
    <button
      type="button"
      className={styles.control}
      onClick={() => uiStore.getState().layerOpened({ kind: "settings", section: "network" })}
    >
      By proxy {new URL(proxyUrl).host}
    </button>
  );
}

function ExchangeSwitch({ label }: { readonly label: string }) {
  const changeSettings = useChangeSettings();
  const collapsed = useQuery(settingsQuery).data?.exchangeCollapsed ?? false;
  return (
    <button
      type="button"
      className={styles.control}
      aria-expanded={!collapsed}
      aria-label={`${label}, ${collapsed ? "show" : "hide"} the panel`}
      onClick={() => changeSettings({ exchangeCollapsed: !collapsed })}
    >
      {label}
      {collapsed ? <ChevronUp /> : <ChevronDown />}
    </button>
  );
}
