// Keeps a process on this machine: importing it makes every connection to another one fail before
// its name is even looked up. Plain JavaScript, so that `node --import` can load it into a client.
import { Socket } from "node:net";

const loopback = ["127.0.0.1", "::1", "localhost"];
const refused = /** @type {string[]} */ ([]);
// oxlint-disable-next-line typescript/unbound-method -- it is called with its socket below
const connect = Socket.prototype.connect;

/** @returns {string} the host of a `connect` call, in each of the forms that Node has for one */
function hostOf(/** @type {readonly unknown[]} */ given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === "object" && first !== null) {
    if ("path" in first && typeof first.path === "string") return "localhost";
    return "host" in first && typeof first.host === "string" ? first.host : "localhost";
  }
  return typeof second === "string" ? second : "localhost";
}

/** @this {Socket} */
function connectOnLoopback(/** @type {unknown[]} */ ...given) {
  const host = hostOf(given);
  if (loopback.includes(host)) return Reflect.apply(connect, this, given);
  refused.push(host);
  throw new Error(`A connection to ${host} was refused: only this machine may be reached.`);
}
Socket.prototype.connect = /** @type {typeof connect} */ (connectOnLoopback);

/** @returns {readonly string[]} the hosts outside of this machine that something tried to reach */
export function refusedHosts() {
  return [...refused];
}
