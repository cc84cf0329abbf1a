import Reporting

/// Finds cases whose key is made of somebody's data: findings name cases by their keys, so with such a key every message
/// and every log would tell it. Nothing else of the store is looked at then.
struct PersonalKeys {
  private typealias File = CaseStoreContract.CaseFile
  private typealias Member = CaseStoreContract.CaseMember

  let location: SourceLocation

  /// How many such keys there are, by table; which ones is not said.
  func findings(in store: some StoreAccess) throws -> [Diagnostic] {
    try finding(
      File.table.name, File.id,
      [(File.name, 2), (File.phone, 7), (File.idNumber, 15), (File.bankAccount, 10)],
      store)
      + finding(Member.table.name, Member.caseID, [(Member.name, 2), (Member.idNumber, 15)], store)
  }

  /// - Parameter columns: the personal columns, and the fewest characters of a value that a key could not have by chance.
  private func finding(
    _ table: String, _ key: ContractColumn, _ columns: [(column: ContractColumn, least: Int)],
    _ store: some StoreAccess
  ) throws -> [Diagnostic] {
    let conditions = columns.map { store.dialect.contains(key, $0.column, least: $0.least) }
    let count = try store.number(
      "SELECT COUNT(*) FROM \(table) WHERE \(conditions.joined(separator: " OR "))")
    guard count > 0 else { return [] }
    return [
      Diagnostic(
        .casesPersonalKey, at: location, zh: "\(table)：\(count) 行的 case_id 里有姓名、电话、证件号码或者银行账号",
        en: "\(table): in \(count) rows the case_id holds a name, a telephone, identity or account number")
    ]
  }
}
