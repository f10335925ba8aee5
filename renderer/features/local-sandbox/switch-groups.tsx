import type { SandboxSwitch } from "../../../shared/contract/local-sandbox.ts";
import styles from "./local-sandbox-screen.module.css";
import { SwitchRow } from "./switch-row.tsx";
import { grouped } from "./switch-words.ts";

/** Every switch under its group. */
export function SwitchGroups({ switches }: { readonly switches: readonly SandboxSwitch[] }) {
  return (
    <div className={styles.groups}>
      {grouped(switches).map(({ group, members }) => (
        <section key={group} className={styles.group} aria-label={group}>
          <h2>{group}</h2>
          <div>
            {members.map((described) => (
              <SwitchRow key={described.name} described={described} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
