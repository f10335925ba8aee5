import type {
  DocumentAnswer,
  DocumentQuestion,
  DocumentQuestions,
  DocumentReport,
  DocumentRequest,
  QuestionName,
} from "./document-messages.ts";

interface OpenQuestion {
  readonly question: DocumentQuestion;
  readonly resolve: (answer: DocumentAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The questions a worker was asked and has not answered yet. */
export class OpenQuestions {
  readonly #open = new Map<number, OpenQuestion>();
  #lastId = 0;
  /** Why nothing can be asked any more. */
  #ended: string | null = null;

  /** Rejects when there is no answer to come; the message is for people. */
  ask<N extends QuestionName>(
    post: (request: DocumentRequest) => void,
    question: DocumentQuestion & { readonly name: N },
  ): Promise<DocumentQuestions[N]["answers"]> {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      // The worker answers a question with the answer of its name.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const settle = resolve as (answer: DocumentAnswer) => void;
      this.#open.set(id, { question, resolve: settle, reject });
      post({ kind: "ask", id, question });
    });
  }

  settle(report: DocumentReport & { readonly kind: "answer" | "refusal" }): void {
    const open = this.#open.get(report.id);
    this.#open.delete(report.id);
    if (report.kind === "answer") open?.resolve(report.answer);
    else open?.reject(new Error(report.message));
  }

  /** Asks another worker what the one before did not answer. */
  repeat(post: (request: DocumentRequest) => void): void {
    for (const [id, { question }] of this.#open) post({ kind: "ask", id, question });
  }

  end(reason: string): void {
    this.#ended = reason;
    for (const { reject } of this.#open.values()) reject(new Error(reason));
    this.#open.clear();
  }
}
