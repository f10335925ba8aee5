/** Where provisions are made and read, below `/v1`. */
export const provisionPath = "/partner-user-provision";
