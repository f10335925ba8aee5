import { useLayoutEffect, useMemo, useRef } from "react";
import type { UserKind } from "../../../../shared/contract/user.ts";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { isFindKey } from "../../../components/json-viewer/is-find-key.ts";
import { useBoundKeys } from "../../../components/shortcuts/bindings-context.ts";
import { useWantedFind } from "../../../components/wanted-find.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { FieldBar } from "./field-bar.tsx";
import { FieldItem } from "./field-item.tsx";
import styles from "./fields.module.css";
import { firstRows } from "./first-rows.ts";
import { useFieldsView } from "./fields-memory.ts";
import { countFields, findFields, passesFilter } from "./filter-fields.ts";
import { groupFields, type FieldGroup } from "./group-fields.ts";
import type { FieldRow } from "./list-fields.ts";
import { NoFields } from "./no-fields.tsx";
import panel from "./panel.module.css";
import { useGrowingCount } from "./use-growing-count.ts";
import { useRowKeys } from "./use-row-keys.ts";

export interface FieldListProps {
  readonly document: JsonDocument;
  readonly kind: UserKind;
  readonly rows: readonly FieldRow[];
  readonly userPath: PathSegments;
  readonly complete: boolean;
  readonly onShow: (path: PathSegments) => void;
}

/** Rows that come at a time: enough for a window at once. */
const slice = 40;

/** The fields to search, narrow and open, in one list that arrows go through. */
export function FieldList({ document, kind, rows, userPath, complete, onShow }: FieldListProps) {
  const { view, change, toggle } = useFieldsView(document);
  const found = useMemo(() => findFields(rows, view.typed), [rows, view.typed]);
  const counts = useMemo(() => countFields(found), [found]);
  const shown = useMemo(
    () => found.filter((row) => passesFilter(row, view.filter)),
    [found, view.filter],
  );
  const groups = useMemo(() => groupFields(shown, rows), [shown, rows]);
  const count = useGrowingCount(shown, shown.length, slice);
  const parts = firstRows(groups, count, (group) => group.rows);
  const { list, onKeyDown, focusFirst } = useRowKeys();
  const search = useRef<HTMLInputElement>(null);
  useFindKey(search);
  const isShown = parts.some(({ rows: own }) =>
    own.some(({ field }) => field.pattern === view.current),
  );
  const current = isShown ? view.current : groups[0]?.rows[0]?.field.pattern;
  return (
    <section className={panel.panel} aria-label={`Fields of ${kind}`}>
      <FieldBar
        search={search}
        view={view}
        counts={counts}
        total={rows.length}
        onChange={change}
        onLeave={focusFirst}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves between its buttons */}
      <div ref={list} className={panel.scroller} onKeyDown={onKeyDown}>
        {complete ? null : (
          <p className={styles.partly}>
            This answer holds more than 50,000 values; what stands behind them was not looked at.
          </p>
        )}
        {parts.map(({ group, rows: own }) => (
          <Group key={group.pattern} group={group} kind={kind}>
            {own.map((row) => (
              <FieldItem
                key={row.field.pattern}
                row={row}
                open={view.open.has(row.field.pattern)}
                isCurrent={row.field.pattern === current}
                userPath={userPath}
                onToggle={toggle}
                onChange={change}
                onShow={onShow}
              />
            ))}
          </Group>
        ))}
        {shown.length === 0 ? <NoFields view={view} found={found} onChange={change} /> : null}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly kind: UserKind;
  readonly children: React.ReactNode;
}

function Group({ group, kind, children }: GroupProps) {
  const { label, object, rows } = group;
  return (
    <section aria-label={label}>
      <h2 className={panel.heading}>
        <code>{label}</code>
        {object === label || object === kind ? null : <span>{object}</span>}
        <span className={panel.count}>
          {rows.length} {rows.length === 1 ? "field" : "fields"}
        </span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

/** `Ctrl/Cmd+F` finds among the fields while they are what is shown. */
function useFindKey(search: React.RefObject<HTMLInputElement | null>): void {
  const keys = useBoundKeys("json-find");
  useWantedFind("fields", () => goTo(search.current));
  useLayoutEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isFindKey(event, keys) || event.defaultPrevented) return;
      if (!search.current?.checkVisibility() || search.current.closest("[inert]")) return;
      event.preventDefault();
      goTo(search.current);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [keys, search]);
}

function goTo(search: HTMLInputElement | null): void {
  search?.select();
  search?.focus();
}
