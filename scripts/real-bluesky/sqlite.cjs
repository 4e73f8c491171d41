// In the place of better-sqlite3, which would have to be compiled: as much of it as the reference uses, over Node's own SQLite.
const { DatabaseSync } = require("node:sqlite");

module.exports = class Database {
  #database;

  constructor(location, { timeout = 5000 } = {}) {
    this.#database = new DatabaseSync(location, { timeout });
  }

  pragma(text) {
    return this.#database.prepare(`PRAGMA ${text}`).all();
  }

  exec(sql) {
    this.#database.exec(sql);
    return this;
  }

  prepare(sql) {
    const statement = this.#database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (values = []) => statement.all(...values).map(asRow),
      run: (values = []) => statement.run(...values),
    };
  }

  close() {
    this.#database.close();
  }
};

function asRow(row) {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value) : value,
  ]);
  return Object.fromEntries(entries);
}
