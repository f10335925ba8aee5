import { RotateCcw } from "lucide-react";
import { useState } from "react";
import type { RunningSandboxFacts, SandboxSwitch } from "../../../shared/contract/local-sandbox.ts";
import { Button } from "../../components/button.tsx";
import { Tabs } from "../../components/tabs.tsx";
import styles from "./local-sandbox-screen.module.css";
import { LoseDialog } from "./lose-dialog.tsx";
import { RefusedRequests } from "./refused-requests.tsx";
import { SwitchGroups } from "./switch-groups.tsx";
import { isChanged, resetOf } from "./switch-words.ts";
import { useChangePolicy } from "./use-change-policy.ts";

/** Switches and refusals of a sandbox that runs. */
export function RunningSandbox({ running }: { readonly running: RunningSandboxFacts }) {
  const { switches, refused, notices } = running;
  const [tab, setTab] = useState<"switches" | "refused">("switches");
  const [losing, setLosing] = useState(false);
  const changed = switches.filter(isChanged).length;
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <div className={styles.tabs}>
        <Tabs
          label="Local sandbox"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: "switches",
              label: changed === 0 ? "Switches" : `Switches, ${changed} changed`,
            },
            { value: "refused", label: "Refused requests", count: refused.length },
          ]}
          trailing={changed === 0 ? null : <ResetAll switches={switches} />}
        >
          {tab === "switches" ? (
            <>
              <p className={styles.intro}>
                A change holds at once, for every client, until Sandgate ends: switches are not
                stored. The names are those of the command line and of tests.
              </p>
              <SwitchGroups switches={switches} />
              <section className={styles.lose} aria-labelledby="lose-title">
                <div>
                  <h2 id="lose-title">Make it forget</h2>
                  <p>As when bunq empties its sandbox: all that clients registered, or a part.</p>
                </div>
                <Button variant="danger" onClick={() => setLosing(true)}>
                  Make it forget
                </Button>
              </section>
            </>
          ) : (
            <RefusedRequests refused={refused} />
          )}
        </Tabs>
      </div>
      {losing ? <LoseDialog onClose={() => setLosing(false)} /> : null}
    </>
  );
}

function ResetAll({ switches }: { readonly switches: readonly SandboxSwitch[] }) {
  const { choose } = useChangePolicy();
  const press = () =>
    choose({ changes: resetOf(switches), said: "Every switch is at its default." });
  return (
    <Button variant="quiet" icon={<RotateCcw />} onClick={press}>
      Reset all switches
    </Button>
  );
}
