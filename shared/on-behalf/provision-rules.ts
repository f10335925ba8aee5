/*
 * What bunq's request forms for a provision take, as far as its pages say (doc.bunq.com, Partners).
 * Each answers what is wrong with a text and the way out, or null. bunq has the last word.
 */

/** One `@`, something on both sides, no spaces: whatever is stricter refuses real addresses. */
export function emailProblem(text: string): string | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
    ? null
    : "Enter an e-mail address like zoe@example.com.";
}

/** E.164, as bunq's `PHONE_NUMBER` pointers have it. */
export function phoneProblem(text: string): string | null {
  return /^\+[1-9][0-9]{6,14}$/.test(text.trim())
    ? null
    : "Enter the number with + and its country code, without spaces, like +31612345678.";
}

export function externalUuidProblem(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim())
    ? null
    : "Enter a UUID like 3f2c9a10-5b7e-4d1c-9a62-0c8e5d4f7b21, or leave it empty.";
}

/** bunq takes a number here, and above 2^53 another one than the typed one would be sent. */
export function provisionIdProblem(text: string): string | null {
  if (!/^[1-9][0-9]{0,18}$/.test(text.trim())) {
    return "Enter the number of the director’s own provision.";
  }
  return Number.isSafeInteger(Number(text))
    ? null
    : "This number is too large to be sent exactly. Compare it with the director’s own provision.";
}
