import { useQuery } from "@tanstack/react-query";
import { ShieldCheck, TriangleAlert } from "lucide-react";
import type { Authority, Settings } from "../../../shared/contract/settings.ts";
import { authoritiesQuery } from "../../backend/queries.ts";
import { describeAuthority } from "./describe-authority.ts";
import styles from "./settings.module.css";
import { TextSetting } from "./text-setting.tsx";

/** The way to bunq, for networks that have something in between. It holds from the next call on. */
export function NetworkSection({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <TextSetting
        settings={settings}
        name="proxyUrl"
        label="Proxy"
        hint="Calls to bunq’s sandbox go through it, encrypted from here to bunq; what runs on this machine is called directly. Default none."
        placeholder="http://proxy.example:3128"
      />
      <TextSetting
        settings={settings}
        name="extraCaPem"
        label="Extra certificate authorities"
        hint="Certificates in PEM that are trusted beside this machine’s, for a proxy that reads TLS or an own server. Whoever holds their keys can read your calls. Default none."
        placeholder="-----BEGIN CERTIFICATE-----"
        multiline
      />
      {settings.extraCaPem === null ? null : <Authorities pem={settings.extraCaPem} />}
    </>
  );
}

function Authorities({ pem }: { readonly pem: string }) {
  const { data } = useQuery(authoritiesQuery(pem));
  return (
    <ul className={styles.authorities} aria-label="Certificates trusted beside this machine’s">
      {data?.authorities.map((authority) => (
        <AuthorityLine key={authority.fingerprint} authority={authority} />
      ))}
    </ul>
  );
}

function AuthorityLine({ authority }: { readonly authority: Authority }) {
  const isGood = authority.state === "good";
  return (
    <li data-good={isGood}>
      {isGood ? <ShieldCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
      <strong>{authority.name}</strong>
      <span>{describeAuthority(authority)}</span>
    </li>
  );
}
