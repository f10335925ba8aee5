import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";

const longest = 60;

/** What the file is called: `sandgate-waterfall-post-session-server.svg`. */
export function waterfallFile({ method, path }: Pick<ExchangeLine, "method" | "path">): string {
  const words = `${method}-${path.replace(/^\/v1/, "")}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/-+$/, "");
  return `sandgate-waterfall-${words}.svg`;
}
