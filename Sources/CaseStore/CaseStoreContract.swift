import Disclosure
import Notices

/// What a case store must offer, version 1: tables or views of these names with these columns.
///
/// The store belongs to somebody else and is only read. `gongshi cases check` says in one run what it lacks.
public enum CaseStoreContract {
  /// The version.
  public static let version = 1
  /// All tables.
  public static let tables = [CaseFile.table, CaseMember.table, CaseEventTable.table]

  /// `case_file`: one row a case.
  enum CaseFile {
    static let id = ContractColumn("case_id", .caseKey)
    static let programme = ContractColumn("programme", .word(Programme.allCases.map(\.rawValue)))
    static let residence = ContractColumn("residence", .word(["urban", "rural"]))
    static let town = ContractColumn("town", .code(digits: [9]))
    static let community = ContractColumn("community", .code(digits: [12]))
    static let grid = ContractColumn("grid", .code(digits: [15]), isNullable: true)
    static let name = ContractColumn("applicant_name", .text, isPersonal: true)
    static let idNumber = ContractColumn("applicant_id_number", .text, isNullable: true, isPersonal: true)
    static let birthDate = ContractColumn("applicant_birth_date", .date, isNullable: true, isPersonal: true)
    static let phone = ContractColumn("phone", .text, isNullable: true, isPersonal: true)
    static let address = ContractColumn("address", .text, isNullable: true, isPersonal: true)
    static let bankAccount = ContractColumn("bank_account", .text, isNullable: true, isPersonal: true)
    static let householdSize = ContractColumn("household_size", .integer)
    static let coveredPersons = ContractColumn("covered_persons", .integer)
    static let reliefKind = ContractColumn(
      "relief_kind", .word(ReliefKind.allCases.map(\.rawValue)), isNullable: true)
    static let reason = ContractColumn(
      "reason_category", .word(ReasonCategory.allCases.map(\.rawValue)), isNullable: true)
    static let protection = ContractColumn(
      "protection", .word(Protection.allCases.map(\.rawValue)), isNullable: true)

    static let table = ContractTable(
      "case_file",
      [
        id, programme, residence, town, community, grid, name, idNumber, birthDate, phone, address,
        bankAccount,
        householdSize, coveredPersons, reliefKind, reason, protection
      ])
  }

  /// `case_member`: one row a member of a household.
  enum CaseMember {
    static let caseID = ContractColumn("case_id", .caseKey)
    static let name = ContractColumn("name", .text, isNullable: true, isPersonal: true)
    static let idNumber = ContractColumn("id_number", .text, isNullable: true, isPersonal: true)
    static let birthDate = ContractColumn("birth_date", .date, isNullable: true, isPersonal: true)
    static let relation = ContractColumn("relation", .text, isNullable: true, isPersonal: true)

    static let table = ContractTable("case_member", [caseID, name, idNumber, birthDate, relation])
  }

  /// `case_event`: one row an event of a case.
  enum CaseEventTable {
    static let id = ContractColumn("event_id", .key)
    static let caseID = ContractColumn("case_id", .caseKey)
    static let event = ContractColumn("event", .word(CaseEventKind.allCases.map(\.rawValue)))
    static let onDate = ContractColumn("on_date", .date)
    static let byBody = ContractColumn("by_body", .code(digits: [6, 9, 12, 15]))
    static let monthlyAmount = ContractColumn("monthly_amount", .fen, isNullable: true)
    static let oneOffAmount = ContractColumn("one_off_amount", .fen, isNullable: true)
    static let coveredPersons = ContractColumn("covered_persons", .integer, isNullable: true)
    static let batch = ContractColumn("batch", .text, isNullable: true)

    static let table = ContractTable(
      "case_event",
      [id, caseID, event, onDate, byBody, monthlyAmount, oneOffAmount, coveredPersons, batch])
  }
}
