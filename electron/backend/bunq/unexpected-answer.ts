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

/** A success without a user; `problem` says why, with the way out, and quotes no value. */
export function answerWithoutUser(answer: BunqAnswer, problem: string): AppError {
  return new AppError(
    "unexpected_answer",
    `bunq's answer cannot be read as a user. ${problem} The exchange below shows what came.`,
    { exchangeId: answer.exchangeId, sent: "answered" },
  );
}
