import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import type { StaticStructureSchema } from '@smithy/types';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { ServiceModel } from '../ServiceModel';

/** Timestamps in XML bodies are ISO 8601 unless the schema says otherwise. */
const DATE_TIME = 5;

/** The settings of the SDK's XML serializers for one service. */
export function xmlSettings(service: ServiceModel) {
  return {
    timestampFormat: { useTrait: true, default: DATE_TIME },
    // What is bound to headers and URIs never reaches these serializers.
    httpBindings: false,
    xmlNamespace: service.xmlNamespace,
    serviceNamespace: service.namespace,
  } as const;
}

/** Serializes a structure to an XML document. */
export function writeXml(
  service: ServiceModel,
  schema: NormalizedSchema | StaticStructureSchema,
  value: object,
): Buffer {
  const serializer = new XmlShapeSerializer(xmlSettings(service));
  serializer.write(schema, value);
  return Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n'),
    Buffer.from(serializer.flush()),
  ]);
}

/** The five characters that XML text must not hold as they are. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`);
}
