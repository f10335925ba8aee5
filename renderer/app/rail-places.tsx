import { useQuery } from "@tanstack/react-query";
import {
  ArrowUpDown,
  Braces,
  Fingerprint,
  FlaskConical,
  HardDrive,
  Send,
  Settings,
  SquareArrowOutUpRight,
  type LucideIcon,
} from "lucide-react";
import { storageQuery } from "../backend/queries.ts";
import type { Place, PlaceBeside } from "../stores/ui-state.ts";
import { uiStore } from "../stores/ui-store.ts";
import styles from "./rail.module.css";

type Places = readonly (readonly [place: PlaceBeside, label: string, Icon: LucideIcon])[];

const workbench: Places = [
  ["exchanges", "Exchanges", ArrowUpDown],
  ["requests", "Requests", Send],
  ["signature", "Signature microscope", Fingerprint],
  ["exports", "Export and import", SquareArrowOutUpRight],
];

const thisComputer: Places = [
  ["inspector", "Inspect JSON", Braces],
  ["local-sandbox", "Local sandbox", FlaskConical],
  ["storage", "What is stored where", HardDrive],
];

/** What there is to look at beside the steps. */
export function RailPlaces({ current }: { readonly current: Place }) {
  const notices = useQuery(storageQuery).data?.notices.length ?? 0;
  const { layerOpened } = uiStore.getState();
  return (
    <>
      <h2>Workbench</h2>
      <ul>{workbench.map((place) => placeLine(place, current, 0))}</ul>
      <h2>This computer</h2>
      <ul>
        {thisComputer.map((place) =>
          placeLine(place, current, place[0] === "storage" ? notices : 0),
        )}
        <li>
          <button
            type="button"
            className={styles.place}
            onClick={() => layerOpened({ kind: "settings" })}
          >
            <Settings />
            Settings
          </button>
        </li>
      </ul>
    </>
  );
}

function placeLine([place, label, Icon]: Places[number], current: Place, count: number) {
  return (
    <li key={place}>
      <button
        type="button"
        className={styles.place}
        onClick={() => uiStore.getState().placeViewed(place)}
        {...(current === place ? { "aria-current": "page" } : {})}
      >
        <Icon />
        {label}
        {count > 0 ? <span className={styles.count}>{count}</span> : null}
      </button>
    </li>
  );
}
