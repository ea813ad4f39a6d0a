// What both clients are asked to do, by the command line:
//   register SUBJECT SCHEMA   prints {"id": …}, or {"status": …} when the registry refuses
//   write TOPIC SCHEMA        prints the bytes of a purchase as hex
//   read TOPIC HEX            prints the record as JSON, bytes as hex
// SCHEMA is the text of an Avro schema.

const purchase = {
  transaction_id: 'T1',
  customer_id: 'C1',
  product_id: 'P1',
  purchase_date: Date.parse('2024-05-06T07:08:09.123Z'),
  quantity: 3,
  total_amount: Buffer.from([0x0b, 0xb5]), // 29.97, in hundredths
  store_id: 'S1',
  order_id: null,
  status: null,
  version: 0,
  deleted: false,
};

function asJson(record) {
  const fields = Object.entries(record).map(([name, value]) => [
    name,
    Buffer.isBuffer(value) ? value.toString('hex') : value,
  ]);
  return JSON.stringify(Object.fromEntries(fields));
}

async function register(client, subject, schema) {
  try {
    return JSON.stringify({ id: await client.register(subject, schema) });
  } catch (refused) {
    if (refused.status === undefined) {
      throw refused;
    }
    return JSON.stringify({ status: refused.status, message: refused.message });
  }
}

export async function run(connect) {
  const [url, command, name, text] = process.argv.slice(2);
  const client = connect(url);
  const commands = {
    register: () => register(client, name, text),
    write: async () => (await client.write(name, text, purchase)).toString('hex'),
    read: async () => asJson(await client.read(name, Buffer.from(text, 'hex'))),
  };
  console.log(await commands[command]());
}
