import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createQueryClient } from "./backend/query-client.ts";

/** Puts the window in the place of what index.html painted. */
export function start(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        {/* the policy allows no style elements, so the library must not render any */}
        <CSPProvider disableStyleElements>
          <App />
        </CSPProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
