import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { temporaryDirectory } from "../testing/temporary-directory.ts";

const environmentSchema = z.object({
  values: z.array(z.object({ key: z.string(), value: z.unknown() })),
});
const reportSchema = z.object({
  run: z.object({
    stats: z.object({ assertions: z.object({ total: z.number() }) }),
    failures: z.array(
      z.object({
        source: z.object({ name: z.string() }).optional(),
        error: z.object({ test: z.string().optional(), message: z.string() }),
      }),
    ),
  }),
});

/** What came of a run. `failures`: a sentence each; `variables`: the environment at its end. */
export interface NewmanRun {
  readonly assertions: number;
  readonly failures: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

const newman = createRequire(import.meta.url).resolve("newman/bin/newman.js");
const onlyLoopback = pathToFileURL(join(import.meta.dirname, "only-loopback.mjs")).href;

/** Without the variables that would send loopback calls to a proxy. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^(https?|all)_proxy$/i.test(name)));
}

/**
 * Runs a Postman collection under newman, in a process of its own that reaches this machine only.
 * Resolves also when assertions fail; rejects when newman wrote no report.
 */
export async function runNewman(
  collection: object,
  variables: Readonly<Record<string, string>>,
): Promise<NewmanRun> {
  const directory = temporaryDirectory();
  const file = (name: string) => join(directory, name);
  const values = Object.entries(variables).map(([key, value]) => ({ key, value, enabled: true }));
  writeFileSync(file("collection.json"), JSON.stringify(collection));
  writeFileSync(file("environment.json"), JSON.stringify({ name: "Sandbox", values }));
  const run = ["run", file("collection.json"), "--environment", file("environment.json")];
  const report = ["--reporters", "json", "--reporter-json-export", file("report.json")];
  const args = [newman, ...run, ...report, "--export-environment", file("after.json")];
  const words = await new Promise<string>((resolve) => {
    const options = { env: ownEnvironment(), timeout: 120_000 };
    execFile(process.execPath, ["--import", onlyLoopback, ...args], options, (_, output, errors) =>
      resolve(output + errors),
    );
  });
  return readReport(file("report.json"), file("after.json"), words);
}

function readReport(reportFile: string, environmentFile: string, words: string): NewmanRun {
  try {
    const { stats, failures } = reportSchema.parse(
      JSON.parse(readFileSync(reportFile, "utf8")),
    ).run;
    const { values } = environmentSchema.parse(JSON.parse(readFileSync(environmentFile, "utf8")));
    return {
      assertions: stats.assertions.total,
      failures: failures.map(
        ({ source, error }) => `${source?.name ?? "the run"}: ${error.test ?? ""} ${error.message}`,
      ),
      variables: Object.fromEntries(values.map(({ key, value }) => [key, value])),
    };
  } catch (cause) {
    throw new Error(`newman wrote no report. It said: ${words}`, { cause });
  }
}
