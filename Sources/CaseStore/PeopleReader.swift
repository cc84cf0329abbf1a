import Disclosure
import GRDB
import Reporting

/// Reads the details of all persons of a store, for the leak probe. No other code selects these columns.
struct PeopleReader {
  private typealias File = CaseStoreContract.CaseFile
  private typealias Member = CaseStoreContract.CaseMember

  let store: SourceLocation

  /// Applicants and members of households, of the whole store.
  func people(in database: Database) throws -> Report<[PersonalDetails]> {
    var people: [PersonalDetails] = []
    let diagnostics =
      try applicants(in: database, into: &people) + members(in: database, into: &people)
    return Report(people, diagnostics)
  }

  private func applicants(
    in database: Database, into people: inout [PersonalDetails]
  ) throws -> [Diagnostic] {
    var select = ColumnSelection(File.table)
    let id = select.take(File.id)
    let name = select.take(File.name)
    let idNumber = select.take(File.idNumber)
    let birthDate = select.take(File.birthDate)
    let phone = select.take(File.phone)
    let address = select.take(File.address)
    let bankAccount = select.take(File.bankAccount)

    let rows = try Row.fetchCursor(database, sql: select.sql)
    var reader = RowReader(store: store, table: File.table.name)
    while let row = try rows.next() {
      let key = reader.begin(row, id)
      people.append(
        PersonalDetails(
          name: reader.personal(name, of: row), idNumber: reader.personal(idNumber, of: row),
          birthDate: reader.personalDate(birthDate, of: row), phone: reader.personal(phone, of: row),
          address: reader.personal(address, of: row), bankAccount: reader.personal(bankAccount, of: row),
          applicantOf: key))
    }
    return reader.findings.diagnostics
  }

  private func members(in database: Database, into people: inout [PersonalDetails]) throws -> [Diagnostic] {
    var select = ColumnSelection(Member.table)
    let id = select.take(Member.caseID)
    let name = select.take(Member.name)
    let idNumber = select.take(Member.idNumber)
    let birthDate = select.take(Member.birthDate)

    let rows = try Row.fetchCursor(database, sql: select.sql)
    var reader = RowReader(store: store, table: Member.table.name)
    while let row = try rows.next() {
      _ = reader.begin(row, id)
      people.append(
        PersonalDetails(
          name: reader.personal(name, of: row), idNumber: reader.personal(idNumber, of: row),
          birthDate: reader.personalDate(birthDate, of: row)))
    }
    return reader.findings.diagnostics
  }
}
