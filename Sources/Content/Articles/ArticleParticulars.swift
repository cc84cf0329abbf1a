import Notices
import Reporting

extension DocumentData {
  /// Reads the keys that only a policy document has.
  init(reading fields: YAMLMapping) {
    number = fields.required("number")?.text() ?? ""
    issuer = fields.required("issuer")?.text() ?? ""
    issuedOn = Self.dateOrPlaceholder(fields.required("issued_on"))
    indexNumber = fields.optional("index_number")?.text() ?? ""
    subject = fields.optional("subject")?.text() ?? ""
    validity = fields.required("validity")?.choice(Validity.self) ?? .unverified
    original = fields.optional("original")?.text() ?? ""
  }

  private static func dateOrPlaceholder(_ value: YAMLValue?) -> String {
    guard let value, let text = value.text() else { return "" }
    if Placeholder.isIn(text) { return text }
    return value.date()?.chinese ?? ""
  }
}

extension GuideData {
  /// Reads the keys that only a guide has; a required element that is missing has been reported.
  init?(reading fields: YAMLMapping, facts: FactTable) {
    func text(_ key: String) -> String { fields.required(key)?.text() ?? "" }
    func texts(_ key: String) -> [String] {
      guard let value = fields.required(key) else { return [] }
      let texts = value.texts()
      if texts.isEmpty { value.refuse(zh: "至少写一项", en: "needs at least one entry") }
      return texts
    }
    let programme = fields.required("programme")?.choice(Programme.self)
    audience = fields.optional("audience")?.text() ?? ""
    legalBasis = texts("legal_basis")
    conditions = texts("conditions")
    materials = (fields.required("materials")?.mappings() ?? []).map { item in
      defer { item.finish() }
      return Material(
        name: item.required("name")?.text() ?? "", note: item.optional("note")?.text() ?? "")
    }
    steps = (fields.required("steps")?.mappings() ?? []).map { item in
      defer { item.finish() }
      return GuideStep(
        title: item.required("title")?.text() ?? "", who: item.required("who")?.text() ?? "",
        limit: item.required("limit")?.text() ?? "", text: item.required("text")?.text() ?? "")
    }
    timeLimit = text("time_limit")
    place = text("place")
    hours = text("hours")
    phone = text("phone")
    fee = fields.optional("fee")?.text() ?? ""
    standards = (fields.required("standards")?.list() ?? []).compactMap { value in
      guard let id = value.text() else { return nil }
      if let fact = facts[id] { return fact }
      value.context.report(
        .contentUnknownReference, at: value.location, zh: "facts.yaml 中没有“\(id)”",
        en: "no fact '\(id)' in facts.yaml", hint: Suggestion.hint(for: id, in: facts.facts.keys))
      return nil
    }
    guard let programme else { return nil }
    self.programme = programme
  }
}
