// asyncapi.mjs FILE: what AsyncAPI's own parser says of a document and of everything that it refers to; prints its
// complaints, a line each.
import { Parser, fromFile } from "@asyncapi/parser";

const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const complaints = diagnostics
  .filter((diagnostic) => diagnostic.severity <= 1) // errors and warnings
  .map((diagnostic) => `${diagnostic.code} ${diagnostic.path.join("/")}: ${diagnostic.message}`);
if (document === undefined) {
  complaints.push("there is no document");
} else if (document.allMessages().all().length < 15) {
  complaints.push(`only ${document.allMessages().all().length} messages were understood`);
}
if (complaints.length > 0) {
  console.log(complaints.join("\n"));
}
