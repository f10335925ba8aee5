import { parsed, type Received } from "./sandbox-client.ts";

type Item = Readonly<Record<string, unknown>>;

/** Follows `older_url` to the end; answers the values of all items, newest first. */
export async function allPages(
  get: (path: string) => Promise<Received>,
  path: string,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | null = path; next !== null;) {
    const page: ReturnType<typeof parsed> = parsed(await get(next));
    items.push(...(page.Response ?? []).flatMap((entry) => Object.values(entry)));
    next = page.Pagination?.["older_url"] ?? null;
  }
  return items;
}
