import type { Page, Request } from "@playwright/test";

/** Lets the page's requests of one kind wait until what it answers is called. */
export async function holdBack(
  page: Page,
  isMeant: (request: Request) => boolean,
): Promise<() => void> {
  let letGo = () => {};
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/*", async (route) => {
    if (isMeant(route.request())) await wait;
    await route.fallback();
  });
  return letGo;
}

/** Calls of one operation. */
export function callsOf(operation: string): (request: Request) => boolean {
  return (request) => request.postData()?.includes(`"${operation}"`) ?? false;
}

/** Loads of one part of the page's code. */
export function loadsOf(part: string): (request: Request) => boolean {
  return (request) => request.url().includes(`/${part}-`);
}
