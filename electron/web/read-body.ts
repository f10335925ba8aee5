import type { IncomingMessage } from "node:http";

/** A PEM of 64 KB is the largest thing a person sends; the rest is room. */
const maximumBytes = 8 * 1024 * 1024;

/** A body that is not used, with the status that says so. */
export interface BodyRefusal {
  readonly status: 400 | 413;
  readonly why: string;
}

export type Body = { readonly json: unknown } | { readonly refusal: BodyRefusal };

const tooLarge: Body = { refusal: { status: 413, why: "The request is over 8 MB." } };
const notJson: Body = { refusal: { status: 400, why: "The request is not JSON in UTF-8." } };

/**
 * The JSON of a request. Never reads more than 8 MB; rejects only when the connection breaks.
 * `askForBody` is called once it is wanted: who sent `Expect: 100-continue` waits for that.
 */
export async function readBody(request: IncomingMessage, askForBody: () => void): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > maximumBytes) return tooLarge;
  askForBody();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving a plain `for await` early destroys the socket, and the refusal could not be sent.
  const parts: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of parts) {
    length += chunk.length;
    if (length > maximumBytes) return tooLarge;
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks, length));
}

function parse(bytes: Buffer): Body {
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return notJson;
  }
}
