// A placeholder: the worker itself follows.
export {};
