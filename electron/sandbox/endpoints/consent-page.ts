import type { Answer } from "../answers.ts";
import { escaped, htmlPage } from "../html-page.ts";

export interface GrantingUser {
  readonly id: number;
  readonly name: string;
}

export interface Consent {
  /** Who asks. */
  readonly appName: string;
  readonly redirect: URL;
  /** What the form sends back unchanged. */
  readonly fields: Readonly<Record<string, string>>;
  readonly users: readonly GrantingUser[];
}

const style =
  ":root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}main{max-width:36rem;margin:3rem auto;padding:0 1rem}select,button{font:inherit;padding:.25rem .75rem;margin:.5rem .5rem .5rem 0}";

function page(status: number, title: string, content: string, formTargets: string): Answer {
  return htmlPage({ status, title, content, style, formTargets });
}

/** The page on which a user of the sandbox says yes or no. bunq shows a QR code for its app here. */
export function consentPage({ appName, redirect, fields, users }: Consent): Answer {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  const options = users.map(({ id, name }) => `<option value="${id}">${escaped(name)}</option>`);
  const content = `<p>This is the local sandbox in place of bunq. Nothing in it is real.</p>
<p>Afterwards you go back to <code>${escaped(redirect.origin)}</code>.</p>
<form method="post" action="/auth">
${hidden.join("\n")}
<p><label for="granted_by">Account</label><br>
<select id="granted_by" name="granted_by">
<option value="new">A new person</option>
${options.join("\n")}
</select></p>
<button name="decision" value="grant">Grant</button>
<button name="decision" value="deny">Deny</button>
</form>`;
  // Browsers apply form-action to the redirect that follows the form as well.
  return page(200, `${appName} asks for access`, content, `'self' ${redirect.origin}`);
}

/** Told to the person and not to the app: nobody is sent to an address that is not trusted. */
export function refusalPage(reason: string, status = 400): Answer {
  return page(status, "Access cannot be granted", `<p>${escaped(reason)}</p>`, "'none'");
}
