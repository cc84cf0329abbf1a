@_spi(Disclosure) import Notices
import Reporting

/// Makes the leak probe of all persons of a store.
struct ProbeMaking {
  let vocabulary: PublicVocabulary

  /// The probe, and how many values are public words and so can not be searched for.
  ///
  /// - Parameter omitted: kinds of values that are not searched for.
  func probe(
    of store: CaseSnapshot, leavingOut omitted: Set<LeakProbe.Kind> = []
  ) -> (probe: LeakProbe, publicValues: Int) {
    var secrets: [LeakProbe.Secret] = []
    var publicValues = 0
    func add(_ kind: LeakProbe.Kind, _ value: Personal<String>?) {
      guard !omitted.contains(kind), let text = value?.read() else { return }
      if isPublic(text, kind) { publicValues += 1 } else { secrets.append(.init(kind: kind, value: text)) }
    }
    for person in store.people {
      add(.name, person.name)
      add(.idNumber, person.idNumber)
      add(.birthDate, person.birthDate)
      add(.phone, person.phone)
      add(.address, person.address)
      add(.bankAccount, person.bankAccount)
    }
    for record in store.cases { add(.name, record.applicantName) }
    return (LeakProbe(secrets), publicValues)
  }

  private func isPublic(_ text: String, _ kind: LeakProbe.Kind) -> Bool {
    switch kind {
    case .phone: vocabulary.contains(text)
    case .address: !text.trimmed.isEmpty && (vocabulary.contains(text) || vocabulary.isOnlyAPlace(text))
    case .name, .idNumber, .birthDate, .bankAccount: false
    }
  }
}
