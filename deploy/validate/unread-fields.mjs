/**
 * The fields of a value that a validator never looks at, as paths. Kubernetes' schemas allow any field beside those they know, so that a
 * misspelt one is silently without effect; a compiled schema looks at every field that it knows, and at no other.
 */
export function unreadFields(value, validate) {
  const read = new Set();
  const watch = (part, path) =>
    part === null || typeof part !== "object"
      ? part
      : new Proxy(part, {
          get(target, name, receiver) {
            const field = Reflect.get(target, name, receiver);
            if (typeof name !== "string" || !Object.hasOwn(target, name) || name === "length") return field;
            read.add(`${path}/${name}`);
            return watch(field, `${path}/${name}`);
          },
        });
  validate(watch(value, ""));
  const unread = [];
  const walk = (part, path) => {
    for (const [name, field] of Object.entries(part)) {
      if (!read.has(`${path}/${name}`)) unread.push(`${path}/${name}`);
      else if (field !== null && typeof field === "object") walk(field, `${path}/${name}`);
    }
  };
  walk(value, "");
  return unread;
}
