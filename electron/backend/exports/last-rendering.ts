import type { RenderedExport } from "./render-export.ts";

/**
 * The export whose pieces are being asked for. Rendering anew for each would cost the whole of it
 * every time, and would be another text wherever one tells the time it was made at.
 */
export class LastRendering {
  #held: { readonly key: string; readonly rendered: RenderedExport } | null = null;

  /** The rendering under `key`; made by `render` for the first piece, and when another took its place. */
  read(key: string, from: number, render: () => RenderedExport): RenderedExport {
    if (from > 0 && this.#held?.key === key) return this.#held.rendered;
    const rendered = render();
    this.#held = { key, rendered };
    return rendered;
  }

  /** For when the last piece is out, and when accounts are forgotten. */
  forget(): void {
    this.#held = null;
  }
}
