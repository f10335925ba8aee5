import type { Plugin } from "vite";

interface Rule {
  readonly forbid: readonly RegExp[];
  readonly expect: readonly RegExp[];
}

/** Stand-ins of the tests; the sandbox's own are steered over HTTP and never built in. */
const testing = /\/testing\//;

/** What each bundle must not hold, and what it must, lest the guard look at the wrong graph. */
export const graphRules: Readonly<Record<string, Rule>> = {
  client: {
    forbid: [
      /\/electron\/(backend|desktop|web|sandbox)\//,
      /\/electron\/[a-z]+\.ts$/,
      /node_modules\/(electron|electron-store|conf|node-forge|undici|zod|@napi-rs)\//,
      /^node:|__vite-browser-external/,
    ],
    expect: [/\/renderer\/main\.ts$/, /\/shared\//],
  },
  worker: {
    forbid: [
      /\/electron\//,
      /\/renderer\/(?!json-document\/)/,
      /\/shared\/contract\//,
      /node_modules\/(react|react-dom|scheduler|zustand|@tanstack|@base-ui|lucide-react)\//,
      /node_modules\/(electron|electron-store|conf|node-forge|undici|zod|@napi-rs)\//,
      /^node:|__vite-browser-external/,
    ],
    expect: [/\/renderer\/json-document\/[a-z]+-worker\.ts$/],
  },
  main: {
    forbid: [/\/renderer\//, /\/electron\/web\//, testing],
    expect: [/\/electron\/main\.ts$/, /\/electron\/backend\//],
  },
  preload: {
    forbid: [
      /\/electron\/(backend|desktop|web|sandbox)\//,
      /\/shared\/(?!contract\/bridge\.ts$)/,
      /\/renderer\//,
      /node_modules\//,
    ],
    expect: [/\/electron\/preload\.ts$/],
  },
  node: {
    forbid: [
      /\/renderer\//,
      /\/electron\/desktop\//,
      /node_modules\/(electron|electron-store)\//,
      testing,
    ],
    expect: [/\/electron\/web\.ts$/, /\/electron\/sandbox\//],
  },
};

/** Answers what is wrong with a bundle's module ids; an empty list when nothing is. */
export function graphFaults(bundle: string, ids: readonly string[]): readonly string[] {
  const rule = graphRules[bundle];
  const paths = ids.map((id) => id.replaceAll("\\", "/"));
  if (!rule) return [`no rule for the bundle "${bundle}"`];
  const forbidden = paths.filter((id) => rule.forbid.some((pattern) => pattern.test(id)));
  const unseen = rule.expect.filter((pattern) => !paths.some((id) => pattern.test(id)));
  return [
    ...forbidden.map((id) => `${bundle} must not hold ${id}`),
    ...unseen.map((pattern) => `${bundle} holds nothing matching ${String(pattern)}`),
  ];
}

/**
 * Fails a build whose real module graph breaks the rules, whatever the source's imports look like.
 * `bundle` names the rule where the environment does not: a worker is built inside the page's.
 */
export function graphGuard(bundle?: string): Plugin {
  return {
    name: "graph-guard",
    apply: "build",
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()].map((id) => id.split("?")[0] ?? id);
      const faults = graphFaults(bundle ?? this.environment.name, ids);
      if (faults.length > 0) this.error(faults.join("\n"));
    },
  };
}
