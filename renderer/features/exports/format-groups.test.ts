import { expect, test } from "vitest";
import { exportFormats } from "../../../shared/export-formats.ts";
import { formatGroups } from "./format-groups.ts";

test("every format is offered once", () => {
  const offered = formatGroups.flatMap(([, formats]) => formats);

  expect(offered.toSorted()).toEqual(exportFormats.toSorted());
});
