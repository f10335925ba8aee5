import { readFileSync } from "node:fs";
import { findPageFile, listPageFiles } from "../backend/page-files.ts";

/** A file of the built page, as it was when the shell started. */
export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The file at a request's path, without its query; undefined when the page has none there. */
export type FindStaticFile = (pathname: string) => StaticFile | undefined;

/**
 * Reads the whole page once, under two megabytes. Serving it from the folder would mix two builds
 * while a new one is written, and the tabs that are open would miss the pieces they load later.
 */
export function readStaticFiles(directory: string): FindStaticFile {
  const files = listPageFiles(directory);
  const bytesOf = new Map([...files.values()].map(({ path }) => [path, readFileSync(path)]));
  return (pathname) => {
    const file = findPageFile(files, pathname);
    const bytes = file && bytesOf.get(file.path);
    return bytes && { type: file.type, bytes };
  };
}
