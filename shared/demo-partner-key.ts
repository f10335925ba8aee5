/**
 * The API key of the local sandbox's demo partner, a `UserCompany` that may provision users. No secret:
 * it is 32 letters of plain text in hex and opens nothing anywhere else.
 */
export const demoPartnerKey = "706172746e65722064656d6f206b65792c206c6f63616c2073616e64626f782e";
