import type { Sql } from '../../../../../lib/database';
import type { Tile, TileId } from '../domain/tree/tiles';

type TileRow = Omit<Tile, 'index'> & { readonly tile_index: string };

export const listTiles = async (sql: Sql, wanted: readonly TileId[]): Promise<Tile[]> => {
  const { rows } = await sql.query<TileRow>({
    name: 'list-tiles',
    text: `
      select t.level, t.tile_index::text, t.hashes
        from unnest($1::int[], $2::bigint[]) w (level, tile_index)
        join ledger.tile t on t.level = w.level and t.tile_index = w.tile_index`,
    values: [wanted.map(({ level }) => level), wanted.map(({ index }) => index)],
  });
  return rows.map(({ tile_index, ...tile }) => ({ ...tile, index: Number(tile_index) }));
};

export const saveTiles = async (sql: Sql, tiles: readonly Tile[]): Promise<void> => {
  await sql.query({
    name: 'save-tiles',
    text: `
      insert into ledger.tile (level, tile_index, hashes)
      select t.level, t.tile_index, t.hashes from unnest($1::int[], $2::bigint[], $3::bytea[]) t (level, tile_index, hashes)
          on conflict (level, tile_index) do update set hashes = excluded.hashes`,
    values: [tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes)],
  });
};
