import type { ImportedContext } from "./imported-context.ts";

/** Whether its session is over already by what its file says. */
export function isSessionOver({ session }: Pick<ImportedContext, "session">, now: number): boolean {
  return session !== null && session.endsAt !== null && session.endsAt <= now;
}

/** What a person has to know before a context is used here. */
export function contextNotes(context: ImportedContext, now: number): readonly string[] {
  const { session, user, installationId, deviceId, notes } = context;
  const isOver = isSessionOver(context, now);
  return [
    ...notes,
    ...(session !== null && isOver
      ? ["Its session ended already and is left out. Open a new one here."]
      : []),
    ...(session !== null && !isOver
      ? [
          "Its session may be in use in the other client. Renewing it or logging out here ends it there, too.",
        ]
      : []),
    ...(session !== null && !isOver && user === null
      ? ["The file has no user with its session. Read the user, and bunq says who it is."]
      : []),
    ...(installationId === null || deviceId === null
      ? ["The file does not tell every id: those of the installation and the device stay unknown."]
      : []),
  ];
}
