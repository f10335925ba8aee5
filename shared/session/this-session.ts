/**
 * The id that bunq's SDKs send to end the session whose token they use, because their files do not
 * keep its own (bunq's sdk sources, `SESSION_ID_DUMMY`).
 */
export const thisSession = "0";
