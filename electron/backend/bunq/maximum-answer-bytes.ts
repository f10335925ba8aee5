/** Answers over this many bytes are refused, also after decoding. */
export const maximumAnswerBytes = 200 * 1024 * 1024;
