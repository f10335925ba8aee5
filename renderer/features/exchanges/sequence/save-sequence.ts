import { savePicture } from "../picture/save-picture.ts";
import { sequenceDrawing } from "./sequence-drawing.ts";
import type { SequenceModel } from "./sequence-model.ts";

/** Has the sequence saved as a file. */
export function saveSequence(model: SequenceModel): void {
  savePicture(sequenceDrawing(model), "sandgate-onboarding-sequence.svg");
}
