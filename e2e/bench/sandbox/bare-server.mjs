// The floor of `bench:sandbox`: reads the request, signs bytes that are ready, answers. No routing, no
// tokens, no checks, no JSON. Arguments: the files with the answer to a POST and to anything else.
import { generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [postFile = "", otherFile = ""] = process.argv.slice(2);
const answers = { post: readFileSync(postFile), other: readFileSync(otherFile) };
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = request.method === "POST" ? answers.post : answers.other;
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": body.length,
      "X-Bunq-Server-Signature": sign("sha256", body, privateKey).toString("base64"),
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`Bare server: http://127.0.0.1:${server.address().port}\n`);
});
