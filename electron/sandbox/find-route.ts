import { unknownRoute, wrongMethod } from "./refusals.ts";
import type { Route } from "./route.ts";

export interface FoundRoute {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** One segment of a path. `any`: what a part in braces leads to. */
interface Branch {
  readonly named: Map<string, Branch>;
  any: Branch | null;
  readonly routes: Map<string, Route>;
}

function newBranch(): Branch {
  return { named: new Map(), any: null, routes: new Map() };
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/");
}

function branchFor(from: Branch, segment: string): Branch {
  if (segment.startsWith("{")) return (from.any ??= newBranch());
  const present = from.named.get(segment);
  if (present !== undefined) return present;
  const added = newBranch();
  from.named.set(segment, added);
  return added;
}

function treeOf(routes: readonly Route[]): Branch {
  const root = newBranch();
  for (const route of routes) {
    segmentsOf(route.path).reduce(branchFor, root).routes.set(route.method, route);
  }
  return root;
}

const trees = new WeakMap<readonly Route[], Branch>();

/** A segment's own name goes before a part in braces; no path of bunq's needs to be tried twice. */
function step(from: Branch | null, segment: string): Branch | null {
  return from?.named.get(segment) ?? (segment === "" ? null : (from?.any ?? null));
}

function parametersOf(route: Route, given: readonly string[]): Readonly<Record<string, string>> {
  const entries = segmentsOf(route.path).flatMap((part, at) =>
    part.startsWith("{") ? [[part.slice(1, -1), given[at] ?? ""]] : [],
  );
  return Object.fromEntries(entries);
}

/** The route for a request, or a refusal: 404 for an unknown path, 405 for a wrong method. */
export function findRoute(routes: readonly Route[], method: string, path: string): FoundRoute {
  const tree = trees.get(routes) ?? treeOf(routes);
  trees.set(routes, tree);
  const given = segmentsOf(path);
  const found = given.reduce<Branch | null>(step, tree)?.routes;
  if (found === undefined || found.size === 0) throw unknownRoute();
  // Whoever waits for a server often asks it with HEAD, which RFC 9110 has answer as GET does.
  const route = found.get(method === "HEAD" ? "GET" : method);
  if (route === undefined) throw wrongMethod([...found.keys()]);
  return { route, parameters: parametersOf(route, given) };
}
