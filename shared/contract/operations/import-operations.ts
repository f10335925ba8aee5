export const importOperations = {} as const;
