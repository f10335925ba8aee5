import { identityRoutes } from "./identity-routes.ts";
import { installingRoutes } from "./installing-routes.ts";
import { moneyRoutes } from "./money-routes.ts";
import { onBehalfRoutes } from "./on-behalf-routes.ts";
import type { DocumentedRoute } from "./world.ts";

/** How each route is called and what its answer looks like, by method and path. */
export const documentedRoutes: Readonly<Record<string, DocumentedRoute>> = {
  ...installingRoutes,
  ...identityRoutes,
  ...moneyRoutes,
  ...onBehalfRoutes,
};
