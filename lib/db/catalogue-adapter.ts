import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { CHAR } = pg.types.builtins;
/** PostgreSQL's `"char"[]`: the adapter knows it, and no answer that the schema engine reads contains one. */
const charArray = 1002;

/**
 * The adapter that the schema engine needs to read PostgreSQL's own catalogue: `PrismaPg` knows no `"char"`, the one-letter
 * type of e.g. `pg_constraint.contype`. It travels as an array type through the adapter and is named right behind it.
 */
export function catalogueAdapter(pool: pg.Pool): Pick<SqlMigrationAwareDriverAdapterFactory, 'provider' | 'adapterName' | 'connect'> {
  const factory = new PrismaPg(pool);
  return { provider: factory.provider, adapterName: factory.adapterName, connect };

  async function connect() {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    // The adapter cuts scripts at every semicolon, also inside comments and function bodies; the server knows better.
    adapter.executeScript = async (script) => void (await pool.query(script));
    return adapter;
  }
}

/** The client for the pool of {@link catalogueAdapter}. */
export class CatalogueClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const callback = parameters.at(-1);
    if (typeof callback === 'function') {
      parameters[parameters.length - 1] = (error: unknown, results: Results) => callback(error, renamed(results));
    }
    const answer = (super.query as (...parameters: unknown[]) => unknown).apply(this, parameters);
    return (answer instanceof Promise ? answer.then(renamed) : answer) as never;
  }
}

type Results = pg.QueryResult | pg.QueryResult[] | undefined;

function renamed(results: Results): Results {
  for (const { fields } of [results ?? []].flat()) {
    for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = charArray;
  }
  return results;
}
