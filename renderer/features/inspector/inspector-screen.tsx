import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSpareWorker } from "../../json-document/use-spare-worker.ts";
import { EmptyInspector } from "./empty-inspector.tsx";
import { InspectedDocument } from "./inspected-document.tsx";
import { InspectedTitle } from "./inspected-title.tsx";
import { getInspected, subscribeToInspected } from "./inspected-text.ts";
import styles from "./inspector.module.css";
import { useDroppedFile } from "./use-dropped-file.ts";

/** Any JSON to look into: a file, or a text that was pasted. It stays in this window. */
export function InspectorScreen() {
  const inspected = useSyncExternalStore(subscribeToInspected, getInspected);
  const { isOver, events } = useDroppedFile();
  useSpareWorker();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section
      className={styles.screen}
      aria-labelledby="inspector-title"
      data-over={isOver}
      {...events}
    >
      <header className={styles.header} data-inspected={inspected !== null}>
        <h1 id="inspector-title" ref={heading} tabIndex={-1}>
          Inspect JSON
        </h1>
        {inspected ? (
          <InspectedTitle inspected={inspected} />
        ) : (
          <p>
            Read any JSON here: a user object from a log, an answer another client received. It
            stays on this machine; nothing is sent.
          </p>
        )}
      </header>
      {/* what the text is about, above how it is written */}
      {inspected ? <InspectedDocument inspected={inspected} /> : <EmptyInspector />}
    </section>
  );
}
