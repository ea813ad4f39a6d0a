import { SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import { run } from './exchange.mjs';

await run((url) => {
  const registry = new SchemaRegistry({ host: url });
  const register = async (subject, schema) =>
    (await registry.register({ type: SchemaType.AVRO, schema }, { subject })).id;
  return {
    register,
    write: async (topic, schema, record) =>
      registry.encode(await register(`${topic}-value`, schema), record),
    read: (topic, bytes) => registry.decode(bytes),
  };
});
