import { createContext, useContext } from "react";

/** The way from a done step to the one after it; null when there is nothing to continue to. */
export interface StepNext {
  readonly label: string;
  readonly onAct: () => void;
}

export const StepNextContext = createContext<StepNext | null>(null);

export function useStepNext(): StepNext | null {
  return useContext(StepNextContext);
}
