/** Whether the main modifier is ⌘. `userAgent` because `platform` is deprecated and this is enough. */
export const isApple: boolean = /Mac|iPhone|iPad/.test(navigator.userAgent);
