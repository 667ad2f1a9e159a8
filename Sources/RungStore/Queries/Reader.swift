/// One consistent state of the store, to be asked questions of. Queries are grouped by feature, in extensions.
package struct Reader {
  let connection: any Connection
  let forms: ParsedForms

  package init(connection: any Connection, forms: ParsedForms = ParsedForms()) {
    self.connection = connection
    self.forms = forms
  }
}
