import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/**
 * Keeps a projection of another context's aggregate at the newest version heard of: an event that comes late or again
 * changes nothing.
 */
export async function keepNewest<T extends ObjectLiteral & { id: string; version: number }>(
  manager: EntityManager,
  schema: EntitySchema<T>,
  snapshot: T,
): Promise<void> {
  const { tableName, columns } = manager.connection.getMetadata(schema);
  const overwritten = columns.filter((column) => !column.isPrimary).map((column) => column.databaseName);
  await manager
    .createQueryBuilder()
    .insert()
    .into(schema)
    .values(snapshot)
    .orUpdate(overwritten, ['id'], {
      overwriteCondition: { where: `"${tableName}".version < EXCLUDED.version` },
    })
    .updateEntity(false)
    .execute();
}
