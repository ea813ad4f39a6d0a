import schemaregistry from '@confluentinc/schemaregistry';
import { run } from './exchange.mjs';

const { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } = schemaregistry;

await run((url) => {
  const registry = new SchemaRegistryClient({ baseURLs: [url], maxRetries: 0 });
  const register = (subject, schema) => registry.register(subject, { schemaType: 'AVRO', schema });
  return {
    register,
    write: async (topic, schema, record) => {
      await register(`${topic}-value`, schema);
      return new AvroSerializer(registry, SerdeType.VALUE, { useLatestVersion: true }).serialize(topic, record);
    },
    read: (topic, bytes) => new AvroDeserializer(registry, SerdeType.VALUE, {}).deserialize(topic, bytes),
  };
});
