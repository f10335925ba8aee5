import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { showRememberedTheme } from "./app/theme.ts";
import { createQueryClient } from "./backend/query-client.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

showRememberedTheme();
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
