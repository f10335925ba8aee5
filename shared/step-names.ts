/**
 * The four steps of onboarding, in order. Which one is current is derived, never stored. Apart from
 * the schemas that use it, so that the page can have it without them.
 */
export const stepNames = ["installation", "device", "session", "user"] as const;
