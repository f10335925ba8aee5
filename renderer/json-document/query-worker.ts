// A placeholder: the worker itself follows.
self.addEventListener("message", () => {});
