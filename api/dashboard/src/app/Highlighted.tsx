/** A text with what was searched for set off, as the server compares: without regard to case and accents. */
export function Highlighted({ text, words }: { text: string; words: string }) {
  const parts = highlight(text, words);
  return <>{parts.map(({ piece, on, at }) => (on ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>))}</>;
}

const folded = (letter: string) => letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function highlight(text: string, words: string): { piece: string; on: boolean; at: number }[] {
  // Letter by letter, since folding can change how long a text is.
  const letters = [...text];
  const plain = letters.map(folded);
  const on = letters.map(() => false);
  for (const word of words.split(/\s+/).filter((each) => each !== "")) {
    const wanted = [...word].map(folded).join("");
    for (let from = 0; from < letters.length; from += 1) {
      let seen = "";
      for (let to = from; to < letters.length && seen.length < wanted.length; to += 1) {
        seen += plain[to] ?? "";
        if (seen === wanted && wanted !== "") {
          on.fill(true, from, to + 1);
        }
      }
    }
  }
  const parts: { piece: string; on: boolean; at: number }[] = [];
  letters.forEach((letter, at) => {
    const last = parts.at(-1);
    if (last !== undefined && last.on === on[at]) {
      last.piece += letter;
    } else {
      parts.push({ piece: letter, on: on[at] ?? false, at });
    }
  });
  return parts;
}
