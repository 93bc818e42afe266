// The answer to a robot question: plain data that prints as JSON.
export type Answer = Readonly<Record<string, unknown>>
