import { Waypoints } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { uiStore } from "../../../stores/ui-store.ts";
import { EmptyPane } from "../empty-pane.tsx";
import { clearFilters } from "../filter-bar.tsx";

/** In the place of the picture while there is no call to draw. */
export function NoSequence({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyPane icon={<Waypoints />} title="No exchange to draw">
        <p>The filter leaves none.</p>
        <Button onClick={clearFilters}>Clear the filters</Button>
      </EmptyPane>
    );
  }
  return (
    <EmptyPane icon={<Waypoints />} title="No step was made yet">
      <p>
        With the first call of the onboarding the picture begins: who sent which token where, and
        what was signed with which key.
      </p>
      <Button onClick={() => uiStore.getState().placeLeft()}>Go to the steps</Button>
    </EmptyPane>
  );
}
