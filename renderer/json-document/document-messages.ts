import type { UserKind } from "../../shared/contract/user.ts";
import type { JsonDifferences } from "../../shared/json/compare-json.ts";
import type { PathSegments } from "../../shared/json-index/node-path.ts";
import type { UserSurvey } from "../../shared/user/survey-fields.ts";
import type { DocumentView, RowsOfView } from "./document-rows.ts";
import type { DocumentState, SearchState } from "./document-state.ts";
import type { StandingFilter } from "./filter-after.ts";
import type { DocumentComparison, DocumentUser } from "./document-user.ts";
import type { DocumentCommand, OpenOptions } from "./json-document.ts";
import type { OpenBranches } from "./tree-branches.ts";

/** What the page may ask the worker, by name: the question and its answer. */
export interface DocumentQuestions {
  readonly rows: {
    readonly asks: { readonly view: DocumentView; readonly from: number; readonly count: number };
    readonly answers: readonly RowsOfView[DocumentView][];
  };
  readonly rowOf: {
    readonly asks: { readonly view: DocumentView; readonly node: number };
    readonly answers: number;
  };
  readonly rawRowAt: {
    readonly asks: { readonly offset: number };
    readonly answers: number;
  };
  readonly nodeAtRow: {
    readonly asks: { readonly view: DocumentView; readonly row: number };
    readonly answers: number | null;
  };
  readonly nodeAt: {
    readonly asks: { readonly path: PathSegments };
    readonly answers: number | null;
  };
  readonly ancestorOf: {
    readonly asks: { readonly node: number; readonly levels: number };
    readonly answers: number | null;
  };
  readonly pathOf: { readonly asks: { readonly node: number }; readonly answers: PathSegments };
  readonly textOf: {
    readonly asks: { readonly node: number; readonly what: "content" | "source" | "key" };
    readonly answers: string;
  };
  readonly write: {
    readonly asks: { readonly what: "pretty" | "filtered" };
    readonly answers: Blob;
  };
  readonly readUser: {
    readonly asks: Readonly<Record<string, never>>;
    readonly answers: DocumentUser;
  };
  readonly compareWith: {
    readonly asks: { readonly other: Blob };
    readonly answers: DocumentComparison;
  };
  readonly compareValuesWith: {
    readonly asks: { readonly other: Blob };
    readonly answers: JsonDifferences | null;
  };
  readonly surveyUser: {
    readonly asks: { readonly kind: UserKind };
    readonly answers: UserSurvey;
  };
}

export type QuestionName = keyof DocumentQuestions;

export type DocumentQuestion = {
  readonly [N in QuestionName]: { readonly name: N; readonly asks: DocumentQuestions[N]["asks"] };
}[QuestionName];

export type DocumentAnswer = DocumentQuestions[QuestionName]["answers"];

/** What a new worker needs to stand where one that was ended stood. */
export interface DocumentSnapshot {
  readonly root: number;
  readonly open: OpenBranches;
  readonly selected: number;
  /** Of the raw view; 0 before there are any. */
  readonly columns: number;
  readonly filter: StandingFilter;
  /** The search it was taken for; a worker that is given it shows it, and does not run it. */
  readonly search: SearchState;
}

/** What the second worker is started for. */
export interface FilterRequest {
  readonly blob: Blob;
  readonly expression: string;
}

/** What a JSONPath matched: nodes in rising order, or why there is nothing. */
export type FilterOutcome =
  | { readonly kind: "matches"; readonly nodes: Uint32Array }
  | { readonly kind: "failed"; readonly message: string };

/** From the page to the worker. */
export type DocumentRequest =
  | {
      readonly kind: "open";
      readonly blob: Blob;
      readonly options: OpenOptions;
      readonly snapshot: DocumentSnapshot | null;
    }
  | { readonly kind: "apply"; readonly command: DocumentCommand }
  | { readonly kind: "ask"; readonly id: number; readonly question: DocumentQuestion }
  | {
      readonly kind: "filter-outcome";
      readonly expression: string;
      readonly outcome: FilterOutcome;
    }
  | { readonly kind: "ping" };

/**
 * From the worker to the page. `snapshot` comes before a search that may not end. `applied`: how
 * many commands it had been given by then.
 */
export type DocumentReport =
  | { readonly kind: "state"; readonly state: DocumentState; readonly applied: number }
  | { readonly kind: "snapshot"; readonly snapshot: DocumentSnapshot; readonly applied: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: DocumentAnswer }
  | { readonly kind: "refusal"; readonly id: number; readonly message: string }
  | { readonly kind: "pong" };
