import { Button } from "../../../components/button.tsx";
import type { FieldsView } from "./fields-memory.ts";
import { PanelNote } from "./panel-note.tsx";
import type { FieldFilter } from "./filter-fields.ts";
import type { FieldRow } from "./list-fields.ts";

export interface NoFieldsProps {
  readonly view: FieldsView;
  /** What the search alone leaves. */
  readonly found: readonly FieldRow[];
  readonly onChange: (part: Partial<FieldsView>) => void;
}

const reasons: Readonly<Record<FieldFilter, string>> = {
  all: "",
  sent: "is in this answer",
  null: "is null in this answer",
  absent: "is absent from this answer",
  "write-only": "is write-only",
};

/** Why the list is empty, and the way out. */
export function NoFields({ view, found, onChange }: NoFieldsProps) {
  const { typed, filter } = view;
  if (found.length === 0) {
    return (
      <PanelNote>
        <p>No documented field has “{typed}” in its name, its meaning or its values.</p>
        <Button onClick={() => onChange({ typed: "" })}>Clear the search</Button>
      </PanelNote>
    );
  }
  return (
    <PanelNote>
      <p>
        {typed === "" ? "No documented field" : `No field with “${typed}”`} {reasons[filter]}.
      </p>
      <Button onClick={() => onChange({ filter: "all" })}>Show all fields</Button>
    </PanelNote>
  );
}
