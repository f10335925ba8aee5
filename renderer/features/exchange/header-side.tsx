import type { ExchangeHeader } from "../../../shared/contract/exchange.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import styles from "./exchange-panel.module.css";
import { HiddenValue } from "./hidden-value.tsx";
import { shortenValue } from "./shorten-value.ts";

export interface HeaderSideProps {
  readonly title: "Request" | "Response";
  readonly firstLine: string;
  readonly headers: readonly ExchangeHeader[];
}

/** The head of one message, in the order and the letter case of the wire. */
export function HeaderSide({ title, firstLine, headers }: HeaderSideProps) {
  const head = [firstLine, ...headers.map(({ name, value }) => `${name}: ${value}`)].join("\n");
  return (
    <section className={styles.side} aria-label={`${title} headers`}>
      <h2>
        {title}
        <small>{headers.length === 1 ? "1 header" : `${headers.length} headers`}</small>
        <span className={styles.spacer} />
        <CopyButton label={`Copy ${title.toLowerCase()} headers`} text={head} />
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard */}
      <section className={styles.headers} tabIndex={0} aria-label={`${title} header lines`}>
        <p>{firstLine}</p>
        <dl>
          {headers.map((header, index) => (
            <HeaderRow key={index} header={header} />
          ))}
        </dl>
      </section>
    </section>
  );
}

function HeaderRow({ header: { name, value, redacted } }: { readonly header: ExchangeHeader }) {
  const short = shortenValue(value);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {redacted === null ? (
          <span title={short === value ? undefined : value}>{short}</span>
        ) : (
          <HiddenValue value={value} name={redacted} />
        )}
        {short === value ? null : <CopyButton label={`Copy ${name}`} text={value} />}
      </dd>
    </div>
  );
}
