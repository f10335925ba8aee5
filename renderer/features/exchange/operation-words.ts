const words: Readonly<Record<string, string>> = {
  "installation.create": "Registering the public key",
  "sandbox-user.create": "Creating a sandbox user",
  "psd2-credential.create": "Requesting a credential",
  "device.register": "Registering the device",
  "partner.prepare": "Getting the partner’s account ready",
  "partner.call": "Serving an account that acts for a user",
  "provision.create": "Creating the provision",
  "provision.watch": "Watching the provision",
  "provision.change": "Changing the provision",
  "oauth.fetch-client": "Fetching the OAuth client",
  "oauth.authorize": "Waiting for access",
  "session.open": "Opening a session",
  "session.renew": "Renewing the session",
  "session.close": "Logging out",
  "user.fetch": "Reading the user",
  "request.send": "Sending the request",
};

/** What a running step does, as people read it beside the elapsed time. */
export function operationWords(operation: string): string {
  return words[operation] ?? "Talking to bunq";
}
