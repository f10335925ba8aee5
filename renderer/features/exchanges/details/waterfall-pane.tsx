import { Download } from "lucide-react";
import { useMemo } from "react";
import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { Button } from "../../../components/button.tsx";
import { Picture } from "../picture/picture.tsx";
import { savePicture } from "../picture/save-picture.ts";
import { waterfallDrawing } from "../picture/waterfall-drawing.ts";
import { waterfallFile } from "../picture/waterfall-file.ts";
import styles from "./details.module.css";

/** Where the time of the exchange went. */
export function WaterfallPane({ exchange }: { readonly exchange: Exchange }) {
  const drawing = useMemo(() => waterfallDrawing(exchange), [exchange]);
  return (
    <section
      className={styles.scroll}
      aria-label="Waterfall"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
    >
      <Picture drawing={drawing} />
    </section>
  );
}

export function SaveWaterfallButton({ exchange }: { readonly exchange: Exchange }) {
  const save = () => savePicture(waterfallDrawing(exchange), waterfallFile(exchange.line));
  return (
    <Button icon={<Download />} onClick={save}>
      Save as SVG
    </Button>
  );
}
