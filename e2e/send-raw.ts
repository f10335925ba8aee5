import { request, type IncomingHttpHeaders } from "node:http";

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with exactly these headers, as a browser would not let a page send it. */
export function sendRaw(
  origin: string,
  { method = "GET", path, headers = {}, body = "" }: RawRequest,
) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const { hostname: host, port } = new URL(origin);
    const sent = request({ host, port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
