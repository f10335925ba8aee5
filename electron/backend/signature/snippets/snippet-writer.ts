import type { SnippetBody } from "./snippet-body.ts";

/**
 * One language.
 * - `needs`: what has to be there besides the language, for people; null for nothing.
 * - `comment`: what a line of comment begins with.
 * - `write`: the code below the comments.
 */
export interface SnippetWriter {
  readonly fileName: string;
  readonly needs: string | null;
  readonly comment: string;
  /** What stands above the comments: `<?php`. */
  readonly opening?: string;
  readonly write: (content: SnippetBody["content"], facts: string) => string;
}
