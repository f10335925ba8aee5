/** What a fact says that the file of another client did not tell. */
export const notInFile = "Not in the imported file";
