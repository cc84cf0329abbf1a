import Disclosure
import Notices

/// What a case store must offer, version 1: tables or views of these names with these columns.
///
/// The store belongs to somebody else and is only read. `gongshi cases check` says in one run what it lacks.
public enum CaseStoreContract {
  /// The version.
  public static let version = 1

  /// One row a case.
  public static let caseFile = ContractTable(
    "case_file",
    [
      ContractColumn("case_id", .caseKey),
      ContractColumn("programme", .word(Programme.allCases.map(\.rawValue))),
      ContractColumn("residence", .word(["urban", "rural"])),
      ContractColumn("town", .code(digits: [9])),
      ContractColumn("community", .code(digits: [12])),
      ContractColumn("grid", .code(digits: [15]), isNullable: true),
      ContractColumn("applicant_name", .text, isPersonal: true),
      ContractColumn("applicant_id_number", .text, isNullable: true, isPersonal: true),
      ContractColumn("applicant_birth_date", .date, isNullable: true, isPersonal: true),
      ContractColumn("phone", .text, isNullable: true, isPersonal: true),
      ContractColumn("address", .text, isNullable: true, isPersonal: true),
      ContractColumn("bank_account", .text, isNullable: true, isPersonal: true),
      ContractColumn("household_size", .integer),
      ContractColumn("covered_persons", .integer),
      ContractColumn("relief_kind", .word(ReliefKind.allCases.map(\.rawValue)), isNullable: true),
      ContractColumn("reason_category", .word(ReasonCategory.allCases.map(\.rawValue)), isNullable: true),
      ContractColumn("protection", .word(Protection.allCases.map(\.rawValue)), isNullable: true),
    ])

  /// One row a member of a household.
  public static let caseMember = ContractTable(
    "case_member",
    [
      ContractColumn("case_id", .caseKey),
      ContractColumn("name", .text, isNullable: true, isPersonal: true),
      ContractColumn("id_number", .text, isNullable: true, isPersonal: true),
      ContractColumn("birth_date", .date, isNullable: true, isPersonal: true),
      ContractColumn("relation", .text, isNullable: true, isPersonal: true),
    ])

  /// One row an event of a case.
  public static let caseEvent = ContractTable(
    "case_event",
    [
      ContractColumn("event_id", .key),
      ContractColumn("case_id", .caseKey),
      ContractColumn("event", .word(CaseEventKind.allCases.map(\.rawValue))),
      ContractColumn("on_date", .date),
      ContractColumn("by_body", .code(digits: [6, 9, 12, 15])),
      ContractColumn("monthly_amount", .fen, isNullable: true),
      ContractColumn("one_off_amount", .fen, isNullable: true),
      ContractColumn("covered_persons", .integer, isNullable: true),
      ContractColumn("batch", .text, isNullable: true),
    ])

  /// All tables.
  public static let tables = [caseFile, caseMember, caseEvent]
}
