// The tree most people write: every value a component that knows whether it is open.
import { useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { findText, type Path } from "./find-text.ts";
import { mountPoint, offerViewer } from "./offer-viewer.ts";

interface JsonValueProps {
  readonly name: string | null;
  readonly value: unknown;
  readonly depth: number;
  /** Values above this depth are open from the beginning. */
  readonly openDepth: number;
  /** What leads from here to the value searched for; empty: this is it. */
  readonly reveal: Path | null;
}

function JsonValue(props: JsonValueProps) {
  return typeof props.value === "object" && props.value !== null ? (
    <Branch {...props} value={props.value} />
  ) : (
    <Leaf {...props} />
  );
}

function Branch({
  name,
  value,
  depth,
  openDepth,
  reveal,
}: JsonValueProps & { readonly value: object }) {
  const [open, setOpen] = useState(depth < openDepth);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const shown = open || reveal !== null;
  return (
    <li>
      <button type="button" aria-expanded={shown} onClick={() => setOpen(!open)}>
        {shown ? "▾" : "▸"}
      </button>
      <Name name={name} />
      <span className="count">{isList ? `[${entries.length}]` : `{${entries.length}}`}</span>
      {shown && (
        <ul>
          {entries.map(([key, child]) => (
            <JsonValue
              key={key}
              name={key}
              value={child}
              depth={depth + 1}
              openDepth={openDepth}
              reveal={reveal?.[0] === key ? reveal.slice(1) : null}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Leaf({ name, value, reveal }: JsonValueProps) {
  const row = useRef<HTMLLIElement>(null);
  const isHit = reveal !== null;
  useLayoutEffect(() => {
    if (isHit) row.current?.scrollIntoView({ block: "center" });
  }, [isHit]);
  return (
    <li ref={row} className={isHit ? "hit" : undefined}>
      <Name name={name} />
      <span className={value === null ? "null" : typeof value}>{JSON.stringify(value)}</span>
    </li>
  );
}

function Name({ name }: { readonly name: string | null }) {
  return name === null ? null : <span className="name">{name}: </span>;
}

interface TreeProps {
  readonly json: unknown;
  readonly openDepth: number;
  readonly reveal: Path | null;
  readonly onShown: () => void;
}

function Tree({ json, openDepth, reveal, onShown }: TreeProps) {
  useLayoutEffect(onShown);
  return (
    <ul>
      <JsonValue name={null} value={json} depth={0} openDepth={openDepth} reveal={reveal} />
    </ul>
  );
}

const root = createRoot(mountPoint());
let json: unknown = null;
let version = 0;

/** A new `key` makes every value begin anew, which is how such trees are opened and closed at once. */
function show(openDepth: number, reveal: Path | null = null): Promise<void> {
  return new Promise((done) => {
    root.render(
      <Tree key={version} json={json} openDepth={openDepth} reveal={reveal} onShown={done} />,
    );
  });
}

// the document and its list are open: the payments are there to be opened
const firstDepth = 2;

offerViewer({
  open: (bytes) => {
    json = JSON.parse(new TextDecoder().decode(bytes));
    return show(firstDepth);
  },
  expandAll: () => {
    version += 1;
    return show(Infinity);
  },
  collapseAll: () => {
    version += 1;
    return show(0);
  },
  search: (needle) => {
    const path = findText(json, needle);
    if (path === null) throw new Error("The needle was not found.");
    return show(firstDepth, path);
  },
});
