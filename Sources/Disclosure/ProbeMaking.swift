@_spi(Disclosure) import Notices
import Reporting

/// Makes the leak probe of all persons of a store, as they come.
struct ProbeMaking {
  private let vocabulary: PublicVocabulary
  /// Kinds of values that are not searched for.
  private let omitted: Set<LeakProbe.Kind>
  private var builder = LeakProbe.Builder()
  /// How many values are public words and so can not be searched for.
  private(set) var publicValues = 0

  /// Nobody yet.
  init(vocabulary: PublicVocabulary, leavingOut omitted: Set<LeakProbe.Kind> = []) {
    self.vocabulary = vocabulary
    self.omitted = omitted
  }

  /// Takes a person.
  mutating func add(_ person: PersonalDetails) {
    add(.name, person.name)
    add(.idNumber, person.idNumber)
    add(.birthDate, person.birthDate)
    add(.phone, person.phone)
    add(.address, person.address)
    add(.bankAccount, person.bankAccount)
  }

  /// The probe; nobody is left in the making.
  mutating func probe() -> LeakProbe { builder.probe() }

  private mutating func add(_ kind: LeakProbe.Kind, _ value: Personal<String>?) {
    guard !omitted.contains(kind), let text = value?.read() else { return }
    if isPublic(text, kind) { publicValues += 1 } else { builder.add(.init(kind: kind, value: text)) }
  }

  private func isPublic(_ text: String, _ kind: LeakProbe.Kind) -> Bool {
    switch kind {
    case .phone: vocabulary.contains(text)
    case .address: !text.trimmed.isEmpty && (vocabulary.contains(text) || vocabulary.isOnlyAPlace(text))
    case .name, .idNumber, .birthDate, .bankAccount: false
    }
  }
}
