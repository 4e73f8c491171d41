/** Makes a value when it is first asked for, and gives the same one to every caller; of a promise, the same promise. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
