/// One consistent state of the store, to be asked questions of. Queries are grouped by feature, in extensions.
package struct Reader {
  let connection: any Connection

  package init(connection: any Connection) {
    self.connection = connection
  }
}
