/// Rows of a store as SQL, sound unless a test says otherwise; values are SQL literals.
enum RowSQL {
  static func file(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_file",
      [
        "case_id": "'C1'", "programme": "'dibao'", "residence": "'urban'", "town": "'232762100'",
        "community": "'232762100001'", "grid": "'232762100001001'", "applicant_name": "'王甲子'",
        "applicant_id_number": "'232762189901010011'", "applicant_birth_date": "'1899-01-01'",
        "phone": "'15400000001'", "address": "'示例路7号2单元'", "bank_account": "'9000000000000000017'",
        "household_size": "3", "covered_persons": "2", "relief_kind": "NULL", "reason_category": "NULL",
        "protection": "NULL"
      ], changes)
  }

  static func member(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_member",
      [
        "case_id": "'C1'", "name": "'王乙丑'", "id_number": "'232762188802020022'", "birth_date": "'1888-02-02'",
        "relation": "'子女'"
      ], changes)
  }

  static func event(_ changes: [String: String] = [:]) -> String {
    insert(
      "case_event",
      [
        "event_id": "'E1'", "case_id": "'C1'", "event": "'opinion'", "on_date": "'2026-06-12'",
        "by_body": "'232762100'", "monthly_amount": "69000", "one_off_amount": "NULL",
        "covered_persons": "NULL", "batch": "NULL"
      ], changes)
  }

  private static func insert(_ table: String, _ row: [String: String], _ changes: [String: String]) -> String
  {
    let columns = row.merging(changes) { $1 }.sorted { $0.key < $1.key }
    let names = columns.map(\.key).joined(separator: ", ")
    let values = columns.map(\.value).joined(separator: ", ")
    return "INSERT INTO \(table) (\(names)) VALUES (\(values))"
  }
}
