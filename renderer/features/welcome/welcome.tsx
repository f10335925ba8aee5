import { ArrowRight, Check } from "lucide-react";
import type { Environment } from "../../../shared/contract/environment.ts";
import { BrandBar } from "../../app/brand-bar.tsx";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { Spinner } from "../../components/spinner.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { Handshake } from "../handshake/handshake.tsx";
import { NoticeBanner } from "../notices/notice-banner.tsx";
import styles from "./welcome.module.css";

const promises = [
  "No account with us",
  "No telemetry",
  "Sandbox only",
  "Keys never enter this window",
];

// the badge says the environment already; a name that repeats it would say nothing
const firstName = "First account";

/** The first run: what this is, two choices, nothing to fill in. */
export function Welcome() {
  const create = useOperation("account.create");
  const choose = (environment: Environment) => {
    if (!create.isPending) {
      create.mutate(
        { environment, name: firstName },
        { onSuccess: uiStore.getState().accountSwitched },
      );
    }
  };
  const chosen = create.isPending ? create.variables.environment : null;
  return (
    <div className={styles.welcome}>
      <BrandBar />
      <NoticeBanner />
      <main className={styles.main}>
        <section className={styles.words}>
          <h1>
            <span>Onboard to the bunq API,</span> <span>one step at a time</span>
          </h1>
          <p className={styles.lead}>
            Key pair, installation, device, session, user: Sandgate makes each call, shows exactly
            what went over the wire, and gives you the user ID to build on.
          </p>
          <div className={styles.choices}>
            <Choice
              title="Try it now on the local sandbox"
              detail="A bunq inside this app. Works offline, nothing to sign up for."
              first
              busy={chosen === "local"}
              onChoose={() => choose("local")}
            />
            <Choice
              title="Use bunq’s sandbox"
              detail="public-api.sandbox.bunq.com. Play money, bunq’s own answers."
              busy={chosen === "sandbox"}
              onChoose={() => choose("sandbox")}
            />
          </div>
          {create.error ? <ErrorNote error={create.error.payload} /> : null}
          <ComingFromElsewhere />
          <ul className={styles.promises}>
            {promises.map((promise) => (
              <li key={promise}>
                <Check />
                {promise}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.picture} aria-label="What will happen">
          <Handshake facts={null} />
        </section>
      </main>
    </div>
  );
}

function ComingFromElsewhere() {
  return (
    <p className={styles.import}>
      Coming from an SDK, Postman or with a key?
      <Button onClick={() => uiStore.getState().placeViewed("exports")}>Import it</Button>
    </p>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly detail: string;
  readonly first?: boolean;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function Choice({ title, detail, first = false, busy, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      data-first={first}
      data-command={title}
      aria-busy={busy}
      onClick={onChoose}
    >
      <span className={styles.choiceTitle}>{title}</span>
      <span className={styles.choiceDetail}>{detail}</span>
      <span className={styles.arrow}>{busy ? <Spinner /> : <ArrowRight />}</span>
    </button>
  );
}
