/** What a payment service provider may be allowed at bunq; without one it can read nothing (PSD2). */
export const providerRoles = ["AISP", "PISP", "CBPII"] as const;
export type ProviderRole = (typeof providerRoles)[number];

/** What a certificate may name: the same, and that the provider keeps accounts itself, as banks do. */
export const certificateRoles = [...providerRoles, "ASPSP"] as const;
export type CertificateRole = (typeof certificateRoles)[number];
