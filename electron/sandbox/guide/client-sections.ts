import { code, rows, text, type GuideSection } from "./guide-block.ts";

/** The whole onboarding in a shell; a test runs it as it stands. */
function curlSection(baseUrl: string): GuideSection {
  return {
    title: "curl",
    blocks: [
      text("From nothing to a user object. It signs with openssl; run it in an empty directory."),
      code(
        `BASE=${baseUrl}/v1`,
        "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem 2>/dev/null",
        "openssl pkey -in key.pem -pubout -out public.pem",
        `field() { sed -n "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/p"; }`,
        `sign() { printf %s "$1" | openssl dgst -sha256 -sign key.pem | openssl base64 -A; }`,
        `call() { curl -sS "$BASE/$1" -H "X-Bunq-Client-Authentication: $2" \\`,
        `  -H "X-Bunq-Client-Signature: $(sign "$3")" --data-binary "$3"; }`,
        "",
        `API_KEY=$(curl -sS -X POST "$BASE/sandbox-user-person" | field api_key)`,
        `PEM=$(awk '{ printf "%s\\\\n", $0 }' public.pem)`,
        `TOKEN=$(call installation "" "{\\"client_public_key\\":\\"$PEM\\"}" | field token)`,
        `call device-server "$TOKEN" "{\\"description\\":\\"curl\\",\\"secret\\":\\"$API_KEY\\"}"`,
        `SESSION=$(call session-server "$TOKEN" "{\\"secret\\":\\"$API_KEY\\"}" | field token)`,
        `curl -sS "$BASE/user" -H "X-Bunq-Client-Authentication: $SESSION"`,
      ),
    ],
  };
}

function pythonSection(baseUrl: string): GuideSection {
  return {
    title: "Python SDK",
    blocks: [
      text("One line before everything else points it here; it pins no certificate."),
      code(
        "from bunq.sdk.context.api_context import ApiContext",
        "from bunq.sdk.context.api_environment_type import ApiEnvironmentType",
        "from bunq.sdk.context.bunq_context import BunqContext",
        "",
        `ApiEnvironmentType.SANDBOX._uri_base = "${baseUrl}/v1/"`,
        'context = ApiContext.create(ApiEnvironmentType.SANDBOX, "<API key>", "my laptop")',
        "BunqContext.load_api_context(context)",
      ),
    ],
  };
}

function phpSection(baseUrl: string): GuideSection {
  return {
    title: "PHP SDK",
    blocks: [
      text(
        "It has no setting for the address, but asks its context for it: use a context of your own.",
        "It pins a certificate in production only. This follows from its source and was not run.",
      ),
      code(
        "final class LocalContext extends \\bunq\\Context\\ApiContext",
        "{",
        "    public function determineBaseUri(): \\GuzzleHttp\\Psr7\\Uri",
        "    {",
        `        return new \\GuzzleHttp\\Psr7\\Uri('${baseUrl}/v1/');`,
        "    }",
        "}",
        "",
        "$sandbox = \\bunq\\Util\\BunqEnumApiEnvironmentType::SANDBOX();",
        "$context = LocalContext::create($sandbox, '<API key>', 'my laptop');",
        "\\bunq\\Context\\BunqContext::loadApiContext($context);",
      ),
    ],
  };
}

function csharpSection(baseUrl: string): GuideSection {
  return {
    title: "C# SDK",
    blocks: [
      text(
        "The address is a property that only its class may set, so it takes reflection; nothing is pinned.",
        "This follows from its source and was not run.",
      ),
      code(
        'typeof(ApiEnvironmentType).GetProperty("BaseUri")',
        `    .SetValue(ApiEnvironmentType.SANDBOX, "${baseUrl}/v1/");`,
        'var context = ApiContext.Create(ApiEnvironmentType.SANDBOX, "<API key>", "my laptop");',
        "BunqContext.LoadApiContext(context);",
      ),
    ],
  };
}

const javaSection: GuideSection = {
  title: "Java SDK",
  blocks: [
    text(
      "It cannot be pointed here as it is: it writes https into every address and pins the certificate of bunq's sandbox.",
      "Change both in its source (ApiClient and ApiEnvironmentType) and build it, or use another client.",
    ),
  ],
};

function postmanSection(baseUrl: string): GuideSection {
  return {
    title: "Postman",
    blocks: [
      text(
        "Import bunq's public collection with its sandbox environment and change one variable, without /v1:",
      ),
      rows(["host", baseUrl]),
      text(
        "Then run, in this order: create a sandbox user, create an installation, add the device, add a session.",
        "Let its scripts make the key pair; a key that is pasted in is the usual reason for an invalid client public key.",
        "Postman in a browser needs its desktop agent to reach this machine.",
      ),
    ],
  };
}

/** How each kind of client is pointed at the sandbox. */
export function clientSections(baseUrl: string): readonly GuideSection[] {
  return [
    curlSection(baseUrl),
    pythonSection(baseUrl),
    phpSection(baseUrl),
    csharpSection(baseUrl),
    javaSection,
    postmanSection(baseUrl),
  ];
}
