/** The asked-for port belongs to another program. Another one is never taken instead. */
export class PortTakenError extends Error {
  constructor(port: number, cause: Error) {
    super(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or choose another with --port, or leave --port out for any free one.`,
      { cause },
    );
    this.name = "PortTakenError";
  }
}
