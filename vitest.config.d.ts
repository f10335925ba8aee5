/**
 * These replace modules, or look at what a process has loaded or opened, so each has a process of its
 * own. `e2e/checks/tests-apart.test.ts` finds one that replaces modules and is not listed.
 */
export declare const testsApart: string[];
declare const _default: import("vite").UserConfig;
export default _default;
