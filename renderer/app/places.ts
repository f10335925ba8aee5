import { lazy } from "react";

/** The screens that are shown instead of a step, loaded when they are first wanted. */
export const StorageScreen = lazy(async () => ({
  default: (await import("../features/storage/storage-screen.tsx")).StorageScreen,
}));

export const InspectorScreen = lazy(async () => ({
  default: (await import("../features/inspector/inspector-screen.tsx")).InspectorScreen,
}));

export const LocalSandboxScreen = lazy(async () => ({
  default: (await import("../features/local-sandbox/local-sandbox-screen.tsx")).LocalSandboxScreen,
}));

export const ExchangesScreen = lazy(async () => ({
  default: (await import("../features/exchanges/exchanges-screen.tsx")).ExchangesScreen,
}));

export const SignatureScreen = lazy(async () => ({
  default: (await import("../features/signature/signature-screen.tsx")).SignatureScreen,
}));

export const RequestsScreen = lazy(async () => ({
  default: (await import("../features/requests/requests-screen.tsx")).RequestsScreen,
}));

export const ExportsScreen = lazy(async () => ({
  default: (await import("../features/exports/exports-screen.tsx")).ExportsScreen,
}));

export const ImportScreen = lazy(async () => ({
  default: (await import("../features/exports/import-screen.tsx")).ImportScreen,
}));
