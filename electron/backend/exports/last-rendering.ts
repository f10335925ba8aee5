import { createHash } from "node:crypto";
import type { RenderedExport } from "./render-export.ts";

/** With the digest of its text, hex, by which someone who reads in pieces knows it for the same. */
export interface HeldRendering extends RenderedExport {
  readonly sha256: string;
}

/**
 * The export whose pieces are being asked for. Rendering anew for each would cost the whole of it
 * every time, and would be another text wherever one tells the time it was made at.
 */
export class LastRendering {
  #held: { readonly key: string; readonly rendering: HeldRendering } | null = null;

  /** The rendering under `key`; made by `render` for the first piece, and when another took its place. */
  read(key: string, from: number, render: () => RenderedExport): HeldRendering {
    if (from > 0 && this.#held?.key === key) return this.#held.rendering;
    const rendered = render();
    const sha256 = createHash("sha256").update(rendered.text).digest("hex");
    const rendering = { ...rendered, sha256 };
    this.#held = { key, rendering };
    return rendering;
  }

  /** For when the last piece is out, and when accounts are forgotten. */
  forget(): void {
    this.#held = null;
  }
}
