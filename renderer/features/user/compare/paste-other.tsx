import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import type { OtherUser } from "../../../stores/ui-state.ts";
import { ChoiceCard } from "./choice-card.tsx";

export interface PasteOtherProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (other: OtherUser) => void;
}

/** Any text: an answer from a log, or an object copied from the tree. */
export function PasteOther({ text, onText, onChoose }: PasteOtherProps) {
  const [error, setError] = useState<string>();
  const compare = () => {
    if (text.trim() === "") setError("Paste a user object, or an answer with one.");
    else onChoose({ sort: "pasted", text: new Blob([text]) });
  };
  return (
    <ChoiceCard title="Pasted text">
      <TextField
        label="Answer or user object"
        multiline
        mono
        rows={3}
        value={text}
        error={error}
        hint="Stays in this window."
        onChange={({ target }) => {
          onText(target.value);
          setError(undefined);
        }}
      />
      <div>
        <Button onClick={compare}>Compare with this text</Button>
      </div>
    </ChoiceCard>
  );
}
