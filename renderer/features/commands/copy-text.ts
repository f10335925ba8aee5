import { announce } from "../../components/announcer.tsx";
import { uiStore } from "../../stores/ui-store.ts";

const noticeMs = 2000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a moment what a command did, in sight and to screen readers. */
export function tell(message: string): void {
  const { messageShown, messageGone } = uiStore.getState();
  announce(message);
  messageShown(message);
  clearTimeout(timer);
  timer = setTimeout(messageGone, noticeMs);
}

/** Copies, and says so. `what` is a thing's name within a sentence; `shown`: what of it is told. */
export async function copyText(what: string, text: string, shown = ""): Promise<void> {
  const subject = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  try {
    await navigator.clipboard.writeText(text);
    tell(`${subject} ${shown} copied`.replace("  ", " "));
  } catch (thrown) {
    reportError(thrown);
    tell(`The ${what} could not be copied.`);
  }
}
