/** How long opening a connection of one's own may take: it takes its time while a server starts on a busy machine. */
export const connectTimeoutMs = 10_000;
