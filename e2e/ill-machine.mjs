// Loaded into the web shell before its own code, beside the clock: lets a spec bring about what no
// sandbox can, a resolver that fails and a client that signs wrongly. Does nothing until told.
import crypto from "node:crypto";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const { lookup } = dns;
const { randomUUID, sign } = crypto;
const otherKey = () => crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

/** `names`: the code every name fails with, or `hang`. `signing`: over what, or with which key. */
let ills = { names: null, signing: null };
let nextUuid = null;

dns.lookup = (host, options, callback) => {
  if (ills.names === null) return lookup(host, options, callback);
  if (ills.names === "hang") return undefined;
  return callback(Object.assign(new Error(ills.names), { code: ills.names }), []);
};

crypto.randomUUID = (...rest) => {
  const id = nextUuid ?? randomUUID(...rest);
  nextUuid = null;
  return id;
};

/** The scheme of before 2020 signs the head, so the next request's id is decided here and now. */
function signBefore2020({ head, requestId }, bytes) {
  nextUuid = requestId;
  return Buffer.from(`${head}\n\n${Buffer.from(bytes).toString()}`);
}

crypto.sign = (algorithm, bytes, key) => {
  const { signing } = ills;
  if (signing === "other-bytes")
    return sign(algorithm, Buffer.concat([bytes, Buffer.from("\n")]), key);
  if (signing === "other-key") return sign(algorithm, bytes, otherKey());
  return sign(algorithm, signing === null ? bytes : signBefore2020(signing, bytes), key);
};
syncBuiltinESMExports();

process.on("message", ({ ills: wanted }) => {
  if (!wanted) return;
  ills = { ...ills, ...wanted };
  process.send?.({ done: "ills" });
});
