import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "./bunq-calls.ts";

/** A success that lacks what the documentation promises; the exchange shows what came instead. */
export function unexpectedAnswer(answer: BunqAnswer, expected: string): AppError {
  return new AppError(
    "unexpected_answer",
    `bunq's answer should hold ${expected}, and does not. The exchange below shows what came.`,
    { exchangeId: answer.exchangeId, sent: "answered" },
  );
}
