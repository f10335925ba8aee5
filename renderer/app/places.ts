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
