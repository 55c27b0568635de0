/** How many procedures one request may call: the browser sends what is more in another, and the server rejects it. */
export const maxBatchSize = 20;
