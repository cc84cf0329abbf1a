import Disclosure
import Reporting

/// Reads the details of all persons of a store, for the leak probe. No other code selects these columns.
struct PeopleReader {
  private typealias File = CaseStoreContract.CaseFile
  private typealias Member = CaseStoreContract.CaseMember

  let location: SourceLocation

  /// Goes through applicants and members of households, of the whole store.
  ///
  /// - Parameter take: is given each, as far as it kept the contract.
  /// - Returns: what is wrong with them.
  func read(_ store: some StoreAccess, _ take: (PersonalDetails) -> Void) throws -> [Diagnostic] {
    try applicants(of: store, take) + members(of: store, take)
  }

  private func applicants(
    of store: some StoreAccess, _ take: (PersonalDetails) -> Void
  ) throws -> [Diagnostic] {
    var select = ColumnSelection(File.table)
    let id = select.take(File.id)
    let name = select.take(File.name)
    let idNumber = select.take(File.idNumber)
    let birthDate = select.take(File.birthDate)
    let phone = select.take(File.phone)
    let address = select.take(File.address)
    let bankAccount = select.take(File.bankAccount)

    var rows = try store.rows(select.sql(store.dialect))
    var reader = RowReader(store: location, table: File.table.name)
    while try rows.next() {
      let key = reader.begin(rows, id)
      take(
        PersonalDetails(
          name: reader.personal(name, of: rows), idNumber: reader.personal(idNumber, of: rows),
          birthDate: reader.personalDate(birthDate, of: rows), phone: reader.personal(phone, of: rows),
          address: reader.personal(address, of: rows), bankAccount: reader.personal(bankAccount, of: rows),
          applicantOf: key))
    }
    return reader.findings.diagnostics
  }

  private func members(
    of store: some StoreAccess, _ take: (PersonalDetails) -> Void
  ) throws -> [Diagnostic] {
    var select = ColumnSelection(Member.table)
    let id = select.take(Member.caseID)
    let name = select.take(Member.name)
    let idNumber = select.take(Member.idNumber)
    let birthDate = select.take(Member.birthDate)

    var rows = try store.rows(select.sql(store.dialect))
    var reader = RowReader(store: location, table: Member.table.name)
    while try rows.next() {
      _ = reader.begin(rows, id)
      take(
        PersonalDetails(
          name: reader.personal(name, of: rows), idNumber: reader.personal(idNumber, of: rows),
          birthDate: reader.personalDate(birthDate, of: rows)))
    }
    return reader.findings.diagnostics
  }
}
