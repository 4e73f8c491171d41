const MAX_ANSWER_MB = 64;

/**
 * `fetch`, whose answers have come whole, and are no larger than any that GitHub has for us. Octokit itself takes one
 * that breaks off for an empty one.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.body === null) return answer;
  const chunks: Uint8Array[] = [];
  let left = MAX_ANSWER_MB * 1024 * 1024;
  for await (const chunk of answer.body) {
    left -= chunk.byteLength;
    if (left < 0) throw new Error(`the answer is larger than ${MAX_ANSWER_MB} MB`);
    chunks.push(chunk);
  }
  const { status, statusText, headers } = answer;
  return new Response(Buffer.concat(chunks), { status, statusText, headers });
};
